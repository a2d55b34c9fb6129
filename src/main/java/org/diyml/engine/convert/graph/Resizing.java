package org.diyml.engine.convert.graph;

import java.util.List;

/** Pictures with more or fewer pixels. */
public final class Resizing {

  /** Where the pixels of the new picture lie in the old one. */
  public enum Grid {
    /** Edges lie on edges. */
    HALF_PIXEL("half_pixel"),
    /** The first pixel lies on the first. */
    ASYMMETRIC("asymmetric"),
    /** The first and the last pixels lie on each other. */
    ALIGN_CORNERS("align_corners");

    private final String onnx;

    Grid(String onnx) {
      this.onnx = onnx;
    }
  }

  private final GraphWriter graph;
  private final Layouts layouts;

  Resizing(GraphWriter graph, Layouts layouts) {
    this.graph = graph;
    this.layouts = layouts;
  }

  /** Mixes the four pixels around. */
  public Value bilinear(Value picture, int rows, int columns, Grid grid) {
    return resize(picture, rows, columns, grid, "linear", "floor");
  }

  /** Takes the pixel that is nearest. */
  public Value nearest(Value picture, int rows, int columns, Grid grid) {
    String rounding = grid == Grid.ASYMMETRIC ? "floor" : "round_prefer_ceil";
    return resize(picture, rows, columns, grid, "nearest", rounding);
  }

  private Value resize(
      Value picture, int rows, int columns, Grid grid, String mode, String rounding) {
    Value input = layouts.channelsFirst(picture);
    Shape shape = picture.shape().with(1, rows).with(2, columns);
    // Batch and channels are taken as they are when the network runs.
    String whole = graph.node("Shape", List.of(input.name()));
    String kept =
        graph.node(
            "Slice", List.of(whole, graph.integers(0), graph.integers(2), graph.integers(0)));
    String sizes =
        graph.node(
            "Concat",
            List.of(kept, graph.integers(rows, columns)),
            Attributes.integer("axis", 0));
    String name =
        graph.node(
            "Resize",
            List.of(input.name(), "", "", sizes),
            Attributes.text("mode", mode),
            Attributes.text("coordinate_transformation_mode", grid.onnx),
            Attributes.text("nearest_mode", rounding));
    return input.as(name, shape);
  }
}
