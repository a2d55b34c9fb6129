package org.diyml.platform.storage;

import java.io.IOException;

/** An encrypted file cannot be read: it was changed, cut or moved, or its key is not there. */
public class SealBroken extends IOException {
  private static final long serialVersionUID = 1L;

  SealBroken(String message) {
    super(message);
  }

  SealBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
