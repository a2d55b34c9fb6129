package org.diyml.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Keeps the state of one training between its epochs, so that it goes on from there after a crash.
 * Whoever gives it makes sure that examples and recipe are still the same.
 */
public interface Checkpoint {

  /** Keeps nothing. */
  Checkpoint NONE =
      new Checkpoint() {
        @Override
        public Optional<InputStream> open() {
          return Optional.empty();
        }

        @Override
        public void replace(State state) {}
      };

  /** What was kept last; the caller closes it. Empty when there is nothing. */
  Optional<InputStream> open() throws IOException;

  /** Keeps {@code state} in place of what was kept: wholly, or, if it fails, not at all. */
  void replace(State state) throws IOException;

  /** A state that can be written down. */
  interface State {
    /** Writes it. */
    void writeTo(OutputStream out) throws IOException;
  }
}
