package org.diyml.engine.pictures;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Makes the decoder or encoder of a format without asking the global registry for a plug-in: that
 * registry is shared by all applications of a server and may hold classes of another's loader.
 */
final class Codecs {

  /** Made once: making one looks through the libraries for its resources. */
  private static final Map<PictureFormat, ImageReaderSpi> READERS =
      Arrays.stream(PictureFormat.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Codecs::readerSpi));

  private Codecs() {}

  static ImageReader reader(PictureFormat format) throws IOException {
    return READERS.get(format).createReaderInstance();
  }

  static ImageWriter jpegWriter() throws IOException {
    return builtIn(ImageWriterSpi.class, "jpeg").createWriterInstance();
  }

  private static ImageReaderSpi readerSpi(PictureFormat format) {
    return switch (format) {
      case JPEG -> jpegReaderSpi();
      case WEBP -> new WebPImageReaderSpi();
      case BMP -> new BMPImageReaderSpi();
      case TIFF -> new TIFFImageReaderSpi();
      case PNG -> builtIn(ImageReaderSpi.class, "png");
      case GIF -> builtIn(ImageReaderSpi.class, "gif");
    };
  }

  /** It decodes through the JDK's plug-in, which it looks for in the registry it is put in. */
  private static ImageReaderSpi jpegReaderSpi() {
    JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
    ServiceRegistry ours = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    ours.registerServiceProvider(builtIn(ImageReaderSpi.class, "jpeg"));
    ours.registerServiceProvider(spi);
    return spi;
  }

  /** The JDK's own plug-ins are not exported; the registry is the only way to them. */
  private static <T extends ImageReaderWriterSpi> T builtIn(Class<T> kind, String formatName) {
    Iterator<T> found =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                kind, spi -> isBuiltIn((ImageReaderWriterSpi) spi, formatName), false);
    if (!found.hasNext()) {
      throw new IllegalStateException("this JDK has no " + kind.getSimpleName() + " " + formatName);
    }
    return found.next();
  }

  private static boolean isBuiltIn(ImageReaderWriterSpi spi, String formatName) {
    if (spi.getClass().getModule() != ImageIO.class.getModule()) {
      return false;
    }
    for (String name : spi.getFormatNames()) {
      if (name.equals(formatName)) {
        return true;
      }
    }
    return false;
  }
}
