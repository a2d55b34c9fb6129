package org.diyml.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.diyml.engine.Box;

/** Photos of a red and a blue thing before a grey wall, made on the spot. */
public final class Scenes {
  /** Stored width of a photo. */
  public static final int WIDTH = 640;

  /** Stored height of a photo. */
  public static final int HEIGHT = 480;

  private static final int TURNED_RIGHT = 6;
  private static final List<Color> COLOURS = List.of(Color.RED, Color.BLUE);

  private Scenes() {}

  /** A photo with a thing of a label, and where it is. */
  public record Scene(Picture picture, String label, Box box) {}

  /** Photos that differ, the label being {@code red} or {@code blue} in turn. */
  public static List<Scene> of(int count) {
    Random random = new Random(7);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int side = 120 + random.nextInt(120);
      Box box =
          new Box(random.nextInt(WIDTH - side), random.nextInt(HEIGHT - side), side, side);
      BufferedImage photo = wall(random);
      fill(photo, COLOURS.get(i % 2), box);
      scenes.add(
          new Scene(
              new Picture("scene-" + i + ".jpg", jpeg(photo)), i % 2 == 0 ? "red" : "blue", box));
    }
    return scenes;
  }

  /** A photo with a red thing at {@code box} of the stored picture. */
  public static Picture plain(String name, Box box) {
    return new Picture(name, jpeg(photo(box)));
  }

  /** The same, and its EXIF block says that the camera was held upright. */
  public static Picture turned(String name, Box box) {
    return new Picture(name, withOrientation(jpeg(photo(box)), TURNED_RIGHT));
  }

  private static BufferedImage photo(Box box) {
    BufferedImage photo = wall(new Random(3));
    fill(photo, Color.RED, box);
    return photo;
  }

  private static BufferedImage wall(Random random) {
    BufferedImage wall = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int grey = 120 + random.nextInt(60);
    fill(wall, new Color(grey, grey, grey), new Box(0, 0, WIDTH, HEIGHT));
    for (int i = 0; i < 40; i++) {
      int shade = grey + random.nextInt(40) - 20;
      fill(
          wall,
          new Color(shade, shade, shade),
          new Box(random.nextInt(WIDTH), random.nextInt(HEIGHT), 60, 40));
    }
    return wall;
  }

  private static void fill(BufferedImage image, Color colour, Box box) {
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
    pen.dispose();
  }

  private static byte[] jpeg(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts an EXIF block with nothing but the orientation behind the first marker. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0);
    return ByteBuffer.allocate(jpeg.length + exif.capacity())
        .put(jpeg, 0, 2)
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
