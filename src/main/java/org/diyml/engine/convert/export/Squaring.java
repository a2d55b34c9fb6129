package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.graph.GraphWriter;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/**
 * Brings pictures of any size to the square that a network sees, inside of the graph and with the
 * weights of {@link org.diyml.engine.pictures.RgbPixels}: a picture is multiplied from the left and
 * from the right with matrices that are calculated from its size. ONNX's own {@code Resize} rounds
 * in other places, and averages only in versions newer than most backbones.
 */
final class Squaring {

  /** Its square is more than the longest side of a picture in pixels. */
  private static final int STEP = 1 << 8;

  private final Formula formula;
  private final int size;
  private final String places;
  private final String height;
  private final String width;
  private final String image;

  /**
   * Declares the input.
   *
   * @param name of the input, {@code [pictures, rows, columns, 3]}, unsigned bytes
   * @param pictures how many at once, {@link Shape#UNKNOWN} for any number of one size
   * @param size side of the square in pixels
   */
  Squaring(GraphWriter graph, String name, int pictures, int size) {
    this.formula = new Formula(graph);
    this.size = size;
    Shape shape =
        Shape.of(pictures, Shape.UNKNOWN, Shape.UNKNOWN, ChannelOrder.RGB.channels());
    image = graph.input(name, DataType.UINT8, shape).name();
    String lengths = formula.cast(graph.node("Shape", List.of(image)), DataType.DOUBLE);
    places = places(graph);
    height = formula.gathered(lengths, graph.integers(1), 0);
    width = formula.gathered(lengths, graph.integers(2), 0);
  }

  /**
   * All numbers from 0 on that are places of pixels, made of two short lists: counting in the graph
   * is a loop without bounds, which is refused in models from elsewhere.
   */
  private String places(GraphWriter graph) {
    double[] small = IntStream.range(0, STEP).asDoubleStream().toArray();
    double[] large = IntStream.range(0, STEP).mapToDouble(i -> (double) STEP * i).toArray();
    String all =
        formula.plus(
            graph.doubles(new int[] {STEP, 1}, large), graph.doubles(new int[] {STEP}, small));
    return formula.reshaped(all, -1);
  }

  /** Rows of the picture that was handed in, a number of double precision. */
  String height() {
    return height;
  }

  /** Columns of the picture that was handed in. */
  String width() {
    return width;
  }

  /**
   * The whole square filled, the aspect ratio not kept.
   *
   * @return floats that are whole numbers from 0 to 255, channels last
   */
  Value squashed() {
    String side = formula.precise(size);
    String none = formula.precise(0);
    return value(resampled(weights(height, side, none), weights(width, side, none)));
  }

  /**
   * The aspect ratio kept, in the middle of a grey square.
   *
   * @return floats that are whole numbers from 0 to 255, channels last
   */
  Value boxed(Placement placement) {
    String rows = inside(placement.height(), placement.top());
    String columns = inside(placement.width(), placement.left());
    String picture =
        resampled(
            weights(height, placement.height(), placement.top()),
            weights(width, placement.width(), placement.left()));
    String covered = formula.product(rows, formula.transposed(columns, 1, 0));
    String bare = formula.minus(formula.precise(1), covered);
    String grey =
        formula.cast(formula.times(bare, formula.precise(Placement.GREY)), DataType.FLOAT);
    return value(formula.plus(picture, formula.reshaped(grey, 1, size, size, 1)));
  }

  private Value value(String name) {
    Shape shape = Shape.of(Shape.UNKNOWN, size, size, ChannelOrder.RGB.channels());
    return new Value(name, shape, false);
  }

  /** Places of the square's rows or columns within the picture in it. */
  private String placesFrom(String offset) {
    double[] inSquare = IntStream.range(0, size).asDoubleStream().toArray();
    return formula.minus(formula.graph().doubles(new int[] {size, 1}, inSquare), offset);
  }

  /** 1 for each row or column of the square that shows the picture, otherwise 0. */
  private String inside(String length, String offset) {
    String one = formula.precise(1);
    String inPicture = placesFrom(offset);
    String begun = formula.notNegative(formula.plus(inPicture, one));
    String left = formula.notNegative(formula.minus(length, inPicture));
    return formula.times(formula.smaller(begun, one), formula.smaller(left, one));
  }

  /**
   * What share each row or column of the picture has in those of the square.
   *
   * @return {@code [size, source]}, floats
   */
  private String weights(String source, String length, String offset) {
    GraphWriter graph = formula.graph();
    String one = formula.precise(1);
    String none = formula.precise(0);
    String half = formula.precise(0.5);
    String inside = inside(length, offset);
    String scale = formula.dividedBy(source, length);
    String centres = formula.times(formula.plus(placesFrom(offset), half), scale);
    String end = formula.cast(source, DataType.INT64);
    String all =
        graph.node("Slice", List.of(places, graph.integers(0), end, graph.integers(0)));
    String distances = formula.absolute(formula.minus(formula.plus(all, half), centres));
    String shares =
        formula.notNegative(
            formula.minus(one, formula.dividedBy(distances, formula.larger(scale, one))));
    String counted = formula.times(shares, inside);
    // Summed by a product: how ReduceSum takes its axes depends on the version of ONNX.
    String ones = formula.reshaped(formula.plus(formula.times(all, none), one), -1, 1);
    String sums = formula.product(counted, ones);
    // Rows beside the picture have no shares at all; nothing may be divided by 0.
    String divisors = formula.plus(sums, formula.minus(one, inside));
    return formula.cast(formula.dividedBy(counted, divisors), DataType.FLOAT);
  }

  private String resampled(String rows, String columns) {
    int channels = ChannelOrder.RGB.channels();
    String pixels = formula.cast(image, DataType.FLOAT);
    String lines = formula.product(rows, formula.reshaped(pixels, 0, 0, -1));
    String planes =
        formula.transposed(formula.reshaped(lines, 0, size, -1, channels), 0, 1, 3, 2);
    String squares = formula.product(planes, formula.transposed(columns, 1, 0));
    return formula.rounded(formula.transposed(squares, 0, 1, 3, 2), formula.number(0.5));
  }
}
