package org.diyml.engine.pictures;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Finds the EXIF orientation of an encoded picture.
 *
 * <p>Only the EXIF block is handed to the parser. Its readers for whole files also unpack
 * compressed text and colour profiles without a bound, and a picture may be a bomb.
 */
final class OrientationTag {

  private static final int EXIF_PREFIX = ExifReader.JPEG_SEGMENT_PREAMBLE.length();
  private static final Orientation NONE = Orientation.UPRIGHT;

  private OrientationTag() {}

  /** Upright when there is no EXIF block or a damaged one: pixels matter more than their notes. */
  static Orientation find(PictureFormat format, byte[] content) {
    try {
      return switch (format) {
        case JPEG -> inJpeg(content);
        case PNG -> inPng(content);
        case WEBP -> RiffChunks.find(content, "EXIF").map(OrientationTag::parse).orElse(NONE);
        case TIFF -> parse(content);
        case BMP, GIF -> NONE;
      };
    } catch (IOException
        | JpegProcessingException
        | PngProcessingException
        | RuntimeException damaged) {
      return NONE;
    }
  }

  private static Orientation inJpeg(byte[] content) throws JpegProcessingException, IOException {
    Iterable<byte[]> segments =
        JpegSegmentReader.readSegments(
                new SequentialByteArrayReader(content), List.of(JpegSegmentType.APP1))
            .getSegments(JpegSegmentType.APP1);
    for (byte[] segment : segments) {
      if (startsWithPrefix(segment)) {
        return parse(segment);
      }
    }
    return NONE;
  }

  private static Orientation inPng(byte[] content) throws PngProcessingException, IOException {
    Iterable<PngChunk> chunks =
        new PngChunkReader()
            .extract(new SequentialByteArrayReader(content), Set.of(PngChunkType.eXIf));
    for (PngChunk chunk : chunks) {
      return parse(chunk.getBytes());
    }
    return NONE;
  }

  private static Orientation parse(byte[] block) {
    int start = startsWithPrefix(block) ? EXIF_PREFIX : 0;
    Metadata metadata = new Metadata();
    new ExifReader().extract(new ByteArrayReader(block, start), metadata);
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer value =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value == null ? NONE : Orientation.ofExif(value);
  }

  private static boolean startsWithPrefix(byte[] block) {
    return block.length > EXIF_PREFIX
        && new String(block, 0, EXIF_PREFIX, StandardCharsets.ISO_8859_1)
            .equals(ExifReader.JPEG_SEGMENT_PREAMBLE);
  }
}
