package org.diyml.engine.pictures.metadata;

import java.io.ByteArrayOutputStream;

/** What is kept of a file, part by part, and whether anything was left out. */
final class Remainder {
  private final byte[] content;
  private final ByteArrayOutputStream kept;
  private int position;

  Remainder(byte[] content) {
    this.content = content;
    this.kept = new ByteArrayOutputStream(content.length);
  }

  /** Where the next part begins. */
  int position() {
    return position;
  }

  /** Whether that many more bytes are there. */
  boolean has(long length) {
    return length >= 0 && position + length <= content.length;
  }

  /** A byte from the next part on, 0 to 255. */
  int at(int offset) {
    int index = position + offset;
    if (index < 0 || index >= content.length) {
      throw new DamagedPicture();
    }
    return content[index] & 0xFF;
  }

  /** Whether the next part has these characters at an offset. */
  boolean reads(int offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (position + offset + i >= content.length || at(offset + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes over the next bytes. */
  void keep(long length) {
    kept.write(content, position, checked(length));
    position += (int) length;
  }

  /** Leaves the next bytes out. */
  void skip(long length) {
    position += checked(length);
  }

  /** Adds what was not there. */
  void add(byte[] bytes) {
    kept.writeBytes(bytes);
  }

  /** All that was kept. What was not reached is left out. */
  byte[] bytes() {
    return kept.toByteArray();
  }

  private int checked(long length) {
    if (!has(length)) {
      throw new DamagedPicture();
    }
    return (int) length;
  }
}
