package org.diyml.models.installs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.diyml.platform.storage.Sha256;

/** What has come of a file so far, and beside it which version of the file that is. */
record PartialFile(Path file) {
  private static final String TAG = ".etag";

  /** How many bytes have come. */
  long length() throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** The strong entity tag of the version that the bytes are from; nothing when none was told. */
  Optional<String> tag() throws IOException {
    return Files.exists(tagFile()) ? Optional.of(Files.readString(tagFile())) : Optional.empty();
  }

  /** Begins anew, with bytes of the version with that tag. */
  void begin(Optional<String> tag) throws IOException {
    delete();
    if (tag.isPresent()) {
      Files.writeString(tagFile(), tag.get());
    }
  }

  /** Takes further bytes. */
  OutputStream append() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** SHA-256 of what has come, in hexadecimal. */
  String sha256() throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    }
    return Sha256.name(digest.digest());
  }

  /** Forgets all. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(tagFile());
  }

  private Path tagFile() {
    return file.resolveSibling(file.getFileName() + TAG);
  }
}
