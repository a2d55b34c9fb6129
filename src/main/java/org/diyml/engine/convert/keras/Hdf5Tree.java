package org.diyml.engine.convert.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.message.DataLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;

/**
 * An HDF5 file in memory. Links to other files are not followed, and what is larger than the file
 * is not read.
 */
final class Hdf5Tree implements AutoCloseable {

  private final HdfFile file;
  private final int bytes;

  private Hdf5Tree(HdfFile file, int bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws ModelRefused if it is damaged
   */
  static Hdf5Tree open(byte[] file) {
    return new Hdf5Tree(guarded(() -> HdfFile.fromBytes(file)), file.length);
  }

  /** The library answers damage with exceptions of many kinds. */
  private static <T> T guarded(Supplier<T> read) {
    try {
      return read.get();
    } catch (ModelRefused e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new ModelRefused(
          "The HDF5 file is damaged or cut off. Save or download the model again.", e);
    }
  }

  Group root() {
    return file;
  }

  /** A group in a group, if it is there. */
  Optional<Group> group(Group parent, String name) {
    return child(parent, name).filter(Group.class::isInstance).map(Group.class::cast);
  }

  /** A child that lies in this file, if it is there. */
  Optional<Node> child(Group parent, String name) {
    Node child = guarded(() -> parent.getChildren().get(name));
    if (child != null && child.isLink()) {
      throw new ModelRefused(
          "The HDF5 file has a link where weights should be. Save the model in one file.");
    }
    return Optional.ofNullable(child);
  }

  List<String> names(Group group) {
    return guarded(() -> List.copyOf(group.getChildren().keySet()));
  }

  /** An attribute of text, if it is there. */
  Optional<String> text(Node node, String name) {
    return guarded(
        () -> {
          Attribute attribute = node.getAttribute(name);
          if (attribute == null || attribute.isEmpty() || attribute.getSizeInBytes() > bytes) {
            return Optional.empty();
          }
          return attribute.getData() instanceof String text ? Optional.of(text) : Optional.empty();
        });
  }

  /**
   * Reads weights.
   *
   * @throws ModelRefused if they are larger than the file, compressed or not numbers
   */
  FloatTensor weights(Dataset dataset) {
    return guarded(
        () -> {
          String name = dataset.getName();
          if (dataset.isCompound() || dataset.isVariableLength() || dataset.isEmpty()) {
            throw new ModelRefused("The weights " + name + " are not numbers.");
          }
          if (dataset.getSize() < 0 || dataset.getSizeInBytes() > bytes) {
            throw new ModelRefused(
                "The weights " + name + " are declared larger than the file. Save it again.");
          }
          if (dataset.getDataLayout() == DataLayout.CHUNKED && !dataset.getFilters().isEmpty()) {
            throw new ModelRefused(
                "The weights " + name + " are compressed. Save the model without compression.");
          }
          return new FloatTensor(dataset.getDimensions(), floats(dataset));
        });
  }

  private static float[] floats(Dataset dataset) {
    Object data = dataset.getDataFlat();
    if (data instanceof float[] floats) {
      return floats;
    }
    if (data instanceof double[] doubles) {
      float[] floats = new float[doubles.length];
      for (int i = 0; i < doubles.length; i++) {
        floats[i] = (float) doubles[i];
      }
      return floats;
    }
    if (data instanceof Number number) {
      return new float[] {number.floatValue()};
    }
    throw new ModelRefused(
        "The weights " + dataset.getName() + " are not floats. Save the model with float weights.");
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (HdfException e) {
      throw new ModelRefused("The HDF5 file is damaged.", e);
    }
  }
}
