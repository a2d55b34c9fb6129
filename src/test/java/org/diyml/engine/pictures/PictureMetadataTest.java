package org.diyml.engine.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.ExifGPSTagSet;
import javax.imageio.plugins.tiff.ExifParentTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.plugins.tiff.TIFFTagSet;
import javax.imageio.stream.ImageOutputStream;
import org.diyml.engine.pictures.metadata.PictureMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureMetadataTest {
  private static final String SECRET = "51.5074N 0.1278W, camera 4711 of A. Turing";
  private static final int TURNED = 6;

  private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

  private static Stream<byte[]> telling() throws IOException {
    byte[] jpeg = SamplePictures.jpeg(40, 30);
    byte[] turned = SamplePictures.withExif(jpeg, TURNED);
    byte[] png = SamplePictures.png(40, 30);
    return Stream.of(
        segment(jpeg, 0xE1, "Exif\0\0" + SECRET),
        segment(turned, 0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
        segment(turned, 0xED, "Photoshop 3.0\0" + SECRET),
        segment(jpeg, 0xE2, "MPF\0" + SECRET),
        segment(jpeg, 0xFE, SECRET),
        behind(turned),
        chunk(png, "tEXt", "Comment\0" + SECRET),
        chunk(SamplePictures.pngWithExif(png, TURNED), "iTXt", SECRET),
        chunk(png, "eXIf", SECRET),
        behind(png),
        webp(),
        behind(SamplePictures.WEBP),
        gif(),
        behind(SamplePictures.encoded(picture(), "gif")),
        tiff());
  }

  @ParameterizedTest
  @MethodSource("telling")
  void leavesThePictureAlone(byte[] file) {
    PictureInfo before = reader.probe(file);
    byte[] rest = strip(file);
    PictureInfo after = reader.probe(rest);

    assertThat(text(file)).contains(SECRET);
    assertThat(text(rest)).doesNotContain(SECRET);
    assertThat(after).isEqualTo(before);
    assertThat(pixels(rest)).isEqualTo(pixels(file));
    assertThat(strip(rest)).isSameAs(rest);
  }

  private static Stream<byte[]> silent() {
    return Stream.of(
        SamplePictures.jpeg(40, 30),
        SamplePictures.png(40, 30),
        SamplePictures.WEBP,
        SamplePictures.encoded(picture(), "gif"),
        SamplePictures.encoded(picture(), "bmp"));
  }

  @ParameterizedTest
  @MethodSource("silent")
  void touchesNoFileThatTellsNothing(byte[] file) {
    assertThat(strip(file)).isSameAs(file);
  }

  @ParameterizedTest
  @MethodSource("telling")
  void takesWhateverItGets(byte[] file) {
    PictureFormat format = PictureFormat.detect(file).orElseThrow();
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      byte[] broken = Arrays.copyOf(file, 20 + random.nextInt(file.length - 19));
      for (int j = 0; j < i % 7; j++) {
        broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt(256);
      }
      assertThat(PictureMetadata.strip(broken, format, 1 + i % 8)).isNotEmpty();
    }
  }

  private byte[] strip(byte[] file) {
    PictureInfo info = reader.probe(file);
    return PictureMetadata.strip(file, info.format(), info.orientation());
  }

  private int[] pixels(byte[] file) {
    BufferedImage picture = reader.read(file, PictureReader.FULL_SIZE);
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static BufferedImage picture() {
    return SamplePictures.quarters(40, 30, BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] insert(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }

  private static byte[] behind(byte[] file) {
    return insert(file, file.length, ascii(SECRET));
  }

  private static byte[] segment(byte[] jpeg, int marker, String content) {
    byte[] segment =
        ByteBuffer.allocate(4 + content.length())
            .putShort((short) (0xFF00 | marker))
            .putShort((short) (2 + content.length()))
            .put(ascii(content))
            .array();
    return insert(jpeg, 2, segment);
  }

  private static byte[] chunk(byte[] png, String name, String content) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + content.length());
    chunk.putInt(content.length()).put(ascii(name)).put(ascii(content));
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, 4 + content.length());
    return insert(png, 33, chunk.putInt((int) check.getValue()).array());
  }

  private static byte[] webp() {
    byte[] frame = Arrays.copyOfRange(SamplePictures.WEBP, 12, SamplePictures.WEBP.length);
    int padded = SECRET.length() + (SECRET.length() & 1);
    ByteBuffer file =
        ByteBuffer.allocate(12 + 18 + frame.length + 2 * (8 + padded))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBPVP8X")).putInt(10);
    file.put((byte) 0x0C).put(new byte[9]).put(frame);
    for (String name : new String[] {"EXIF", "XMP "}) {
      file.put(ascii(name)).putInt(SECRET.length()).put(Arrays.copyOf(ascii(SECRET), padded));
    }
    return file.array();
  }

  private static byte[] gif() {
    byte[] gif = SamplePictures.encoded(picture(), "gif");
    byte[] comment =
        ByteBuffer.allocate(4 + SECRET.length())
            .put((byte) 0x21)
            .put((byte) 0xFE)
            .put((byte) SECRET.length())
            .put(ascii(SECRET))
            .array();
    return insert(gif, gif.length - 1, comment);
  }

  private static byte[] tiff() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(picture()), writer.getDefaultWriteParam());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture(), null, telling(metadata)), null);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static IIOMetadata telling(IIOMetadata metadata) throws IOException {
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    directory.addTIFFField(
        text(BaselineTIFFTagSet.getInstance(), BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION));
    TIFFTagSet gps = ExifGPSTagSet.getInstance();
    TIFFDirectory place = new TIFFDirectory(new TIFFTagSet[] {gps}, null);
    place.addTIFFField(text(gps, ExifGPSTagSet.TAG_GPS_MAP_DATUM));
    TIFFTag folder =
        ExifParentTIFFTagSet.getInstance().getTag(ExifParentTIFFTagSet.TAG_GPS_INFO_IFD_POINTER);
    directory.addTIFFField(new TIFFField(folder, TIFFTag.TIFF_LONG, 1L, place));
    return directory.getAsMetadata();
  }

  private static TIFFField text(TIFFTagSet tags, int number) {
    return new TIFFField(tags.getTag(number), TIFFTag.TIFF_ASCII, 1, new String[] {SECRET});
  }
}
