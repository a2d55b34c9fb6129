package org.diyml.engine.dl4j;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.EngineFailure;

/**
 * Writes the state of a training into its checkpoint, but not more often than is of use. A state
 * that was cut short, or is of another format, counts as none.
 */
final class CheckpointFile {

  /** Changes with what is written. */
  private static final int FORMAT = 1;

  private static final int CHECKSUM_BYTES = Long.BYTES;

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
      try (InputStream stream = kept.get()) {
        byte[] bytes = stream.readAllBytes();
        if (isWhole(bytes)) {
          DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
          if (in.readInt() == FORMAT) {
            state.read(in);
          }
        }
      }
    } catch (IOException e) {
      throw new EngineFailure("the checkpoint cannot be read", e);
    }
  }

  /** Keeps the state, unless one was kept just now. */
  void keep(RunState state) {
    if (System.nanoTime() - keptAt < LEAST_NANOS_BETWEEN) {
      return;
    }
    try {
      checkpoint.replace(
          stream -> {
            CheckedOutputStream checked =
                new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16), new CRC32());
            DataOutputStream out = new DataOutputStream(checked);
            out.writeInt(FORMAT);
            state.write(out);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
          });
    } catch (IOException e) {
      throw new EngineFailure("the checkpoint cannot be written", e);
    }
    keptAt = System.nanoTime();
  }

  private static boolean isWhole(byte[] bytes) {
    int length = bytes.length - CHECKSUM_BYTES;
    if (length < 0) {
      return false;
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return checksum.getValue() == ByteBuffer.wrap(bytes).getLong(length);
  }
}
