package org.diyml.engine.dl4j;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.EngineFailure;

/** Writes the state of a training into its checkpoint, but not more often than is of use. */
final class CheckpointFile {

  /** Changes with what is written; a state of another format is begun anew. */
  private static final int FORMAT = 1;

  /** Short epochs are trained again sooner than they are written down. */
  private static final long LEAST_NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(300);

  private final Checkpoint checkpoint;
  private long keptAt = System.nanoTime();

  CheckpointFile(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** Sets {@code state} to what was kept, if anything was. */
  void restore(RunState state) {
    try {
      Optional<InputStream> kept = checkpoint.open();
      if (kept.isEmpty()) {
        return;
      }
      try (DataInputStream in = new DataInputStream(new BufferedInputStream(kept.get()))) {
        if (in.readInt() == FORMAT) {
          state.read(in);
        }
      }
    } catch (IOException e) {
      throw new EngineFailure("the checkpoint cannot be read", e);
    }
  }

  /** Keeps the state, unless one was kept just now. */
  void keep(RunState state) {
    long now = System.nanoTime();
    if (now - keptAt < LEAST_NANOS_BETWEEN) {
      return;
    }
    try {
      checkpoint.replace(
          stream -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
            out.writeInt(FORMAT);
            state.write(out);
            out.flush();
          });
    } catch (IOException e) {
      throw new EngineFailure("the checkpoint cannot be written", e);
    }
    keptAt = System.nanoTime();
  }
}
