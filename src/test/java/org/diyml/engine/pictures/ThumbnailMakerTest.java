package org.diyml.engine.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThumbnailMakerTest {

  private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);
  private final ThumbnailMaker maker = new ThumbnailMaker(128);

  @Test
  void scalesDownToTheLongestSide() throws IOException {
    assertThat(thumbnailOf(600, 300)).isEqualTo(new PictureInfo(PictureFormat.JPEG, 128, 64, 1));
    assertThat(thumbnailOf(300, 600)).isEqualTo(new PictureInfo(PictureFormat.JPEG, 64, 128, 1));
  }

  @Test
  void doesNotEnlarge() throws IOException {
    assertThat(thumbnailOf(50, 20)).isEqualTo(new PictureInfo(PictureFormat.JPEG, 50, 20, 1));
  }

  @Test
  void tellsHowSmallAPictureMayBeDecoded() {
    assertThat(maker.decodeShortSide(new PictureInfo(PictureFormat.PNG, 4000, 2000, 1)))
        .isEqualTo(64);
    assertThat(maker.decodeShortSide(new PictureInfo(PictureFormat.PNG, 4000, 1, 1))).isEqualTo(1);
  }

  private PictureInfo thumbnailOf(int width, int height) throws IOException {
    BufferedImage picture = SamplePictures.quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
    return reader.probe(maker.jpeg(picture));
  }
}
