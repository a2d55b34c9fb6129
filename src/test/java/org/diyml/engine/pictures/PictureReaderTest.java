package org.diyml.engine.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

  private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

  @ParameterizedTest
  @EnumSource(value = PictureFormat.class, names = "WEBP", mode = EnumSource.Mode.EXCLUDE)
  void readsEveryFormat(PictureFormat format) {
    byte[] content =
        SamplePictures.encoded(
            SamplePictures.quarters(40, 20, BufferedImage.TYPE_INT_RGB), format.name());

    assertThat(reader.probe(content)).isEqualTo(new PictureInfo(format, 40, 20, 1));
    BufferedImage picture = reader.read(content, PictureReader.FULL_SIZE);
    assertThat(picture.getType()).isIn(BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB);
    assertQuarters(picture, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
  }

  @Test
  void readsWebp() {
    assertThat(reader.probe(SamplePictures.WEBP))
        .isEqualTo(new PictureInfo(PictureFormat.WEBP, 1, 1, 1));
    assertThat(reader.read(SamplePictures.WEBP, 96).getWidth()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, RED GREEN BLUE WHITE",
    "2, GREEN RED WHITE BLUE",
    "3, WHITE BLUE GREEN RED",
    "4, BLUE WHITE RED GREEN",
    "5, RED BLUE GREEN WHITE",
    "6, BLUE RED WHITE GREEN",
    "7, WHITE GREEN BLUE RED",
    "8, GREEN WHITE RED BLUE"
  })
  void turnsUpright(int orientation, String quarters) {
    byte[] content = SamplePictures.withExif(SamplePictures.jpeg(64, 32), orientation);
    boolean turned = orientation >= 5;

    PictureInfo info = reader.probe(content);
    assertThat(info)
        .isEqualTo(
            new PictureInfo(PictureFormat.JPEG, turned ? 32 : 64, turned ? 64 : 32, orientation));
    BufferedImage picture = reader.read(content, PictureReader.FULL_SIZE);
    assertThat(picture.getWidth()).isEqualTo(info.width());
    assertThat(picture.getHeight()).isEqualTo(info.height());
    Color[] colours =
        Arrays.stream(quarters.split(" ")).map(PictureReaderTest::colour).toArray(Color[]::new);
    assertQuarters(picture, colours);
  }

  @Test
  void findsTheOrientationOfPng() {
    byte[] content = SamplePictures.pngWithExif(SamplePictures.png(40, 20), 6);

    assertThat(reader.probe(content)).isEqualTo(new PictureInfo(PictureFormat.PNG, 20, 40, 6));
  }

  @ParameterizedTest
  @CsvSource({"1000, 800, 100, 4", "1000, 800, 400, 1", "1000, 800, 0, 1", "100, 50, 224, 1"})
  void skipsPixelsButKeepsTwiceTheWantedSide(int width, int height, int shortSide, int step) {
    BufferedImage picture = reader.read(SamplePictures.jpeg(width, height), shortSide);

    assertThat(picture.getWidth()).isEqualTo(width / step);
    assertThat(picture.getHeight()).isEqualTo(height / step);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR})
  void flattensAlphaOnWhite(int type) {
    BufferedImage source = new BufferedImage(2, 1, type);
    source.setRGB(1, 0, 0x80000000);

    BufferedImage picture = reader.read(SamplePictures.encoded(source, "png"), 0);

    assertThat(new Color(picture.getRGB(0, 0))).isEqualTo(Color.WHITE);
    assertThat(new Color(picture.getRGB(1, 0)).getRed()).isBetween(126, 128);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED
      })
  void keepsTheBrightnessOfGreyAndPalettes(int type) {
    BufferedImage source = new BufferedImage(2, 1, type);
    boolean grey = type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY;
    int full = source.getColorModel().getPixelSize() == 16 ? 65535 : 255;
    if (grey) {
      source.getRaster().setSample(1, 0, 0, full / 2);
    } else {
      source.setRGB(1, 0, 0xFFFFFFFF);
    }

    BufferedImage picture = reader.read(SamplePictures.encoded(source, "png"), 0);

    assertThat(picture.getRGB(0, 0) & 0xFF).isZero();
    assertThat(picture.getRGB(1, 0) & 0xFF).isBetween(grey ? 126 : 255, grey ? 128 : 255);
  }

  @Test
  void readsSixteenBitColours() {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(4, 4);
    raster.setPixel(2, 2, new int[] {65535, 32768, 0});
    BufferedImage source = new BufferedImage(model, raster, false, null);

    BufferedImage picture = reader.read(SamplePictures.encoded(source, "png"), 0);

    assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(new Color(255, 128, 0));
  }

  @Test
  void refusesNothing() {
    assertRefused(new byte[0], UnreadablePicture.Reason.EMPTY);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertRefused("<svg/>".getBytes(), UnreadablePicture.Reason.UNKNOWN_FORMAT);
    assertRefused("BMW is a car, not a bitmap".getBytes(), UnreadablePicture.Reason.UNKNOWN_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp", "gif", "tiff"})
  void refusesTheFirstHalf(String format) {
    byte[] content =
        SamplePictures.encoded(
            SamplePictures.quarters(300, 300, BufferedImage.TYPE_INT_RGB), format);

    assertRefused(Arrays.copyOf(content, content.length / 2), UnreadablePicture.Reason.BROKEN);
  }

  @ParameterizedTest
  @EnumSource(value = PictureFormat.class, names = "WEBP", mode = EnumSource.Mode.EXCLUDE)
  void survivesDamageAnywhere(PictureFormat format) {
    byte[] content =
        SamplePictures.encoded(
            SamplePictures.quarters(32, 32, BufferedImage.TYPE_INT_RGB), format.name());
    for (int at = 0; at < content.length; at += 3) {
      byte[] damaged = content.clone();
      damaged[at] ^= (byte) 0xFF;
      try {
        assertThat(reader.read(damaged, 0)).isNotNull();
      } catch (UnreadablePicture expected) {
        assertThat(expected.reason()).isNotNull();
      }
    }
  }

  @Test
  void refusesByDeclaredSizeBeforeDecoding() {
    assertRefused(
        SamplePictures.pngClaiming(19_000, 19_000), UnreadablePicture.Reason.TOO_MANY_PIXELS);
    assertRefused(SamplePictures.pngClaiming(30_000, 1), UnreadablePicture.Reason.TOO_MANY_PIXELS);
    assertRefused(
        SamplePictures.webpWithLyingCanvas(16_000, 16_000),
        UnreadablePicture.Reason.TOO_MANY_PIXELS);
  }

  @Test
  void refusesTooManyBytes(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("a.txt"), SamplePictures.png(8, 8));
    PictureReader strict = new PictureReader(new PictureLimits(10, 100, 100));

    assertThatExceptionOfType(UnreadablePicture.class)
        .isThrownBy(() -> strict.probe(file))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadablePicture.Reason.TOO_MANY_BYTES));
  }

  @Test
  void readsFilesWhateverTheirName(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("picture.gif"), SamplePictures.png(8, 8));

    assertThat(reader.probe(file).format()).isEqualTo(PictureFormat.PNG);
    assertThat(reader.read(file, 0).getWidth()).isEqualTo(8);
    assertThatThrownBy(() -> reader.probe(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void assertRefused(byte[] content, UnreadablePicture.Reason reason) {
    assertThatExceptionOfType(UnreadablePicture.class)
        .isThrownBy(() -> reader.read(content, 0))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static Color colour(String name) {
    return switch (name) {
      case "RED" -> Color.RED;
      case "GREEN" -> Color.GREEN;
      case "BLUE" -> Color.BLUE;
      default -> Color.WHITE;
    };
  }

  private static void assertQuarters(BufferedImage picture, Color... expected) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    for (int i = 0; i < expected.length; i++) {
      int x = (i % 2 == 0 ? 1 : 3) * width / 4;
      int y = (i < 2 ? 1 : 3) * height / 4;
      Color actual = new Color(picture.getRGB(x, y));
      assertThat(actual.getRed()).isCloseTo(expected[i].getRed(), within());
      assertThat(actual.getGreen()).isCloseTo(expected[i].getGreen(), within());
      assertThat(actual.getBlue()).isCloseTo(expected[i].getBlue(), within());
    }
  }

  /** JPEG is lossy. */
  private static Offset<Integer> within() {
    return Offset.offset(12);
  }
}
