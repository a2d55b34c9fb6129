package org.diyml.engine.dl4j;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.deeplearning4j.nn.api.Model;

/** Tells whether two networks have the same weights, bit for bit. */
final class WeightsHash {

  private WeightsHash() {}

  /** SHA-256 in hexadecimal. */
  static String of(Model network) {
    float[] weights = network.params().dup().data().asFloat();
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
