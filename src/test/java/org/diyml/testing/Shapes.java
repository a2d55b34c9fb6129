package org.diyml.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of discs and crosses on uneven ground, with the boxes around them. */
public final class Shapes {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 160;

  private Shapes() {}

  /** A picture with the boxes in it, in pixels. */
  public record Scene(Picture picture, List<Placed> boxes) {
    /** The boxes as the API takes them. */
    public String json() {
      StringBuilder json = new StringBuilder("{\"boxes\":[");
      for (Placed box : boxes) {
        json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append(box.json());
      }
      return json.append("]}").toString();
    }
  }

  /** An object. */
  public record Placed(String label, int x, int y, int side) {
    private String json() {
      return "{\"label\":\"%s\",\"x\":%d,\"y\":%d,\"width\":%d,\"height\":%d}"
          .formatted(label, x, y, side, side);
    }
  }

  /** Scenes that are the same for the same seed. */
  public static List<Scene> scenes(int count, long seed) {
    Random random = new Random(seed);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scenes.add(scene("scene-" + seed + "-" + i + ".png", random));
    }
    return scenes;
  }

  private static Scene scene(String name, Random random) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (int y = 0; y < HEIGHT; y += 8) {
      for (int x = 0; x < WIDTH; x += 8) {
        int grey = 110 + random.nextInt(60);
        graphics.setColor(new Color(grey, grey + random.nextInt(20), grey));
        graphics.fillRect(x, y, 8, 8);
      }
    }
    List<Placed> boxes = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int side = 40 + random.nextInt(50);
      int x = half * WIDTH / 2 + random.nextInt(WIDTH / 2 - side);
      int y = random.nextInt(HEIGHT - side);
      boolean disc = random.nextBoolean();
      draw(graphics, disc, x, y, side);
      boxes.add(new Placed(disc ? "disc" : "cross", x, y, side));
    }
    graphics.dispose();
    return new Scene(new Picture(name, png(picture)), boxes);
  }

  private static void draw(Graphics2D graphics, boolean disc, int x, int y, int side) {
    if (disc) {
      graphics.setColor(new Color(200, 40, 30));
      graphics.fillOval(x, y, side, side);
    } else {
      graphics.setColor(new Color(20, 30, 120));
      graphics.setStroke(new BasicStroke(8, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      graphics.drawLine(x + 4, y + 4, x + side - 4, y + side - 4);
      graphics.drawLine(x + side - 4, y + 4, x + 4, y + side - 4);
    }
  }

  private static byte[] png(BufferedImage picture) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
