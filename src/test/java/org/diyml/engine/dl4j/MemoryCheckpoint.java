package org.diyml.engine.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.diyml.engine.Checkpoint;

/** Keeps a checkpoint in memory. */
final class MemoryCheckpoint implements Checkpoint {

  private byte[] kept;

  @Override
  public Optional<InputStream> open() {
    return Optional.ofNullable(kept).map(ByteArrayInputStream::new);
  }

  @Override
  public void replace(State state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    state.writeTo(out);
    kept = out.toByteArray();
  }
}
