package org.diyml.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diyml.testing.Digits;
import org.diyml.testing.Noise;

/** Small files that would be large, or something else, to whoever believed them. */
final class Bombs {
  private static final int HUGE = 60_000;
  private static final int MEGABYTE = 1 << 20;

  private Bombs() {}

  /** Files that say they are pictures, by the names they are sent under. */
  static Map<String, byte[]> pictures() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("huge.png", png(HUGE, HUGE, new byte[0], new byte[64]));
    files.put("negative.png", png(-1, -1, new byte[0], new byte[64]));
    files.put("none.png", png(0, 0, new byte[0], new byte[64]));
    files.put("inflating.png", png(20_000, 20_000, new byte[0], zeros(20 * MEGABYTE)));
    files.put("text.png", png(8, 8, chunk("zTXt", text(64 * MEGABYTE)), zeros(264)));
    files.put("profile.png", png(8, 8, chunk("iCCP", text(64 * MEGABYTE)), zeros(264)));
    files.put("chunk.png", png(8, 8, lying("tEXt"), zeros(264)));
    files.put("huge.jpg", jpeg(0xFFFF, 0xFFFF));
    files.put("none.jpg", jpeg(0, 0));
    files.put("huge.gif", gif(0xFFFF, 0xFFFF, 1));
    files.put("frames.gif", gif(4000, 4000, 5000));
    files.put("huge.webp", webp());
    files.put("huge.bmp", bmp(1 << 30, 1 << 30));
    files.put("negative.bmp", bmp(Integer.MIN_VALUE, Integer.MIN_VALUE));
    files.put("huge.tif", tiff(1 << 30, 8));
    files.put("loop.tif", tiff(8, 8));
    files.put("cut.jpg", Arrays.copyOf(jpeg(8, 8), 20));
    files.put("empty.png", new byte[0]);
    files.put("zip.png", zip("a.txt", new byte[9]));
    files.put("page.png", bytes("<html><script>alert(1)</script></html>"));
    files.put("drawing.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    files.put(
        "drawing.png", bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"));
    files.put("paper.png", bytes("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj"));
    files.put("paint.png", bytes("%!PS\n(/etc/passwd) (r) file\n"));
    files.put("push.mvg", bytes("push graphic-context\nfill 'url(https://127.0.0.1:1/a)'\npop"));
    files.put("script.gif", bytes("GIF89a/*\0\0\0\0\0\0\0*/=alert(1)//"));
    files.put("program.jpg", bytes("MZ\u0090\0PE\0\0"));
    return files;
  }

  /** Real pictures with something else in them; they may be taken, as pictures. */
  static Map<String, byte[]> polyglots() {
    byte[] real = Digits.of(3, 1).get(0).bytes();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("page-behind.png", join(real, bytes("<script>alert(1)</script>")));
    files.put("zip-behind.png", join(real, zip("a.html", bytes("<script>alert(1)</script>"))));
    files.put("page.html", real);
    files.put("page.svg", real);
    files.put("script.js", real);
    files.put("../../../../tmp/outside.png", real);
    files.put("..\\..\\outside.png", real);
    files.put("/etc/passwd", real);
    files.put("nul\0.png", real);
    files.put("\u202Egnp.exe", real);
    files.put("e\u0301.png", real);
    files.put("<script>alert(1)</script>.png", real);
    files.put("CON", real);
    files.put("a".repeat(5000) + ".png", real);
    files.put("", real);
    return files;
  }

  /** Archives for imports. */
  static Map<String, byte[]> archives() {
    byte[] real = Digits.of(3, 1).get(0).bytes();
    byte[] zeros = new byte[64 * MEGABYTE];
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.zip", zip("zero/a.png", zeros));
    files.put("nested.zip", zip("a.zip", zip("b.zip", zip("c.zip", zip("zero/a.png", zeros)))));
    files.put("outside.zip", zip("../../../outside/a.png", real));
    files.put("absolute.zip", zip("/etc/passwd.png", real));
    files.put("backslash.zip", zip("..\\..\\outside\\a.png", real));
    files.put("nul.zip", zip("zero/a\0.png", real));
    files.put("long.zip", zip("zero/" + "a".repeat(60_000) + ".png", real));
    files.put("deep.zip", zip("a/".repeat(5000) + "a.png", real));
    files.put("entities.zip", zip("zero/a.xml", entities()));
    files.put("anchors.zip", zip("data.yaml", anchors()));
    files.put("nesting.zip", zip("a.json", bytes("[".repeat(100_000))));
    files.put("cells.zip", zip("labels.csv", bytes("file,label\n\"" + ",".repeat(100_000))));
    byte[] sound = zip("zero/a.png", real);
    files.put("cut.zip", Arrays.copyOf(sound, sound.length - 30));
    files.put("only-end.zip", Arrays.copyOfRange(sound, sound.length - 22, sound.length));
    files.put("lying.zip", lyingSizes(sound));
    files.put("overlapping.zip", overlapping(zip("zero/a.png", Noise.picture(100)), 50_000));
    return files;
  }

  /** Files that say they are models. */
  static Map<String, byte[]> models() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty.onnx", new byte[0]);
    files.put("length.onnx", new byte[] {0x3A, -1, -1, -1, -1, 0x07, 0});
    files.put("nested.onnx", bytes("\u003A\u007F".repeat(50_000)));
    files.put(
        "head.h5", join(new byte[] {(byte) 0x89}, bytes("HDF\r\n\u001A\n" + "\u0007".repeat(64))));
    files.put("loop.keras", zip("config.json", bytes("{\"a\":".repeat(100_000))));
    files.put(
        "lambda.keras", zip("config.json", bytes("{\"class_name\":\"Lambda\",\"config\":{}}")));
    files.put("bomb.zip", zip("configuration.json", new byte[64 * MEGABYTE]));
    files.put(
        "offset.tflite", join(new byte[] {-1, -1, -1, 0x7F}, bytes("TFL3" + "\u007F".repeat(64))));
    files.put("pickle.zip", zip("data.pkl", bytes("cos\nsystem\n(S'true'\ntR.")));
    return files;
  }

  private static byte[] png(int width, int height, byte[] extra, byte[] pixels) {
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).array();
    header[8] = 8;
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    return join(
        signature,
        chunk("IHDR", header),
        extra,
        chunk("IDAT", deflated(pixels)),
        chunk("IEND", new byte[0]));
  }

  private static byte[] text(int length) {
    return join(bytes("a\0\0"), deflated(new byte[length]));
  }

  private static byte[] zeros(int length) {
    return new byte[length];
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] typed = join(bytes(type), data);
    CRC32 sum = new CRC32();
    sum.update(typed);
    return join(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** Says that two billion bytes follow. */
  private static byte[] lying(String type) {
    return join(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array(), bytes(type));
  }

  private static byte[] jpeg(int width, int height) {
    ByteBuffer frame = ByteBuffer.allocate(11 + 4);
    frame.putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) 11).put((byte) 8);
    frame.putShort((short) height).putShort((short) width).put((byte) 1).put((byte) 1);
    return join(
        frame.array(), bytes("\0\0"), new byte[] {-1, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
  }

  private static byte[] gif(int width, int height, int frames) {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.writeBytes(bytes("GIF89a"));
    byte[] size =
        ByteBuffer.allocate(4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) width)
            .putShort((short) height)
            .array();
    gif.writeBytes(size);
    gif.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    for (int i = 0; i < frames; i++) {
      gif.writeBytes(new byte[] {0x2C, 0, 0, 0, 0});
      gif.writeBytes(size);
      gif.writeBytes(new byte[] {0, 2, 2, 0x4C, 1, 0});
    }
    gif.write(0x3B);
    return gif.toByteArray();
  }

  private static byte[] webp() {
    byte[] body = join(bytes("WEBPVP8X"), new byte[] {10, 0, 0, 0, 0, 0, 0, 0}, sixBytes());
    return join(
        bytes("RIFF"),
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).array(),
        body);
  }

  private static byte[] sixBytes() {
    return new byte[] {-1, -1, -1, -1, -1, -1};
  }

  private static byte[] bmp(int width, int height) {
    return ByteBuffer.allocate(54 + 64)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'B')
        .put((byte) 'M')
        .putInt(118)
        .putInt(0)
        .putInt(54)
        .putInt(40)
        .putInt(width)
        .putInt(height)
        .putShort((short) 1)
        .putShort((short) 24)
        .array();
  }

  /** Its list of pictures goes on with itself. */
  private static byte[] tiff(int side, int list) {
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(bytes("II")).putShort((short) 42).putInt(list).putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(side);
    tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(side);
    return tiff.putInt(list).array();
  }

  /** A billion laughs. */
  private static byte[] entities() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    return bytes(xml + "]><annotation><filename>&e29;</filename></annotation>");
  }

  private static byte[] anchors() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append(
          "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9) + "*a" + (i - 1)));
    }
    return bytes(yaml + "names: *a29\n");
  }

  /** The list at the end says four gigabytes where there are a few hundred bytes. */
  private static byte[] lyingSizes(byte[] zip) {
    byte[] lying = zip.clone();
    for (int i = 0; i < lying.length - 28; i++) {
      if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(i + 24, -2);
      }
    }
    return lying;
  }

  /** The list at the end names the one file that is there many times. */
  private static byte[] overlapping(byte[] zip, int times) {
    ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int last = zip.length - 22;
    int list = end.getInt(last + 16);
    byte[] entry = Arrays.copyOfRange(zip, list, last);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(zip, 0, list);
    for (int i = 0; i < times; i++) {
      whole.writeBytes(entry);
    }
    end.putShort(last + 8, (short) times);
    end.putShort(last + 10, (short) times);
    end.putInt(last + 12, times * entry.length);
    whole.write(zip, last, 22);
    return whole.toByteArray();
  }

  static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
