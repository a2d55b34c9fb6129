package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.engine.convert.graph.ModelMetadata;

/**
 * A backbone as its card describes it, or as {@link org.diyml.engine.convert.backbone.BackboneCut}
 * wrote it. It takes unsigned bytes, {@code [n, size, size, 3]}, red, green, blue.
 *
 * @param onnx the file
 * @param name of the model
 * @param sha256 of the file, in hexadecimal
 * @param input name of the input
 * @param outputs names of what it answers with; those of maps are null where it gives none
 * @param channels lengths of what it answers with; null where it gives no maps
 */
public record BackboneFile(
    byte[] onnx, String name, String sha256, String input, Outputs outputs, Channels channels) {

  /**
   * Names of outputs.
   *
   * @param features {@code [n, length]}
   * @param map16 {@code [n, channels, size / 16, size / 16]}, whose means follow the features
   * @param map32 {@code [n, channels, size / 32, size / 32]}
   */
  public record Outputs(String features, String map16, String map32) {}

  /** Lengths of the features and channels of the maps. */
  public record Channels(int features, int map16, int map32) {}

  /** What is left of a classifier that was cut off before its last layer. */
  public static BackboneFile cut(byte[] onnx, String name, String sha256) {
    Outputs outputs = new Outputs(BackboneCut.OUTPUT, null, null);
    return new BackboneFile(onnx, name, sha256, ModelMetadata.INPUT, outputs, null);
  }

  /** Whether it gives more than features. */
  boolean hasMaps() {
    return channels != null;
  }

  /**
   * Reads the file.
   *
   * @throws EngineFailure if it is not an ONNX file
   */
  ModelProto model() {
    try {
      return ModelProto.parseFrom(onnx);
    } catch (InvalidProtocolBufferException e) {
      throw new EngineFailure("model " + name + " is not an ONNX file", e);
    }
  }
}
