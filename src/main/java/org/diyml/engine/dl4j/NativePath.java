package org.diyml.engine.dl4j;

import java.net.URLConnection;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.layers.LayerHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Puts Deeplearning4j on its fast native path, which is off by default.
 *
 * <p>{@link #prepare()} must run before the first class of ND4J is initialised; every class here
 * that touches ND4J calls it. Properties set on the command line win.
 */
public final class NativePath {

  private static final String HELPERS_OFF = "org.eclipse.deeplearning4j.helpers.disable";
  private static final String NATIVE_BUILD = "org.bytedeco.javacpp.platform.extension";
  private static final String PROCESS_MEMORY = "org.bytedeco.javacpp.maxphysicalbytes";
  private static final String JAR = "jar";

  private static boolean loaded;

  private NativePath() {}

  /**
   * Sets the properties that are not set yet and loads the native library, which takes seconds the
   * first time. May be called any number of times.
   *
   * @throws UnsatisfiedLinkError if it cannot be loaded
   */
  public static synchronized void prepare() {
    setProperties();
    if (!loaded) {
      load();
      loaded = true;
    }
  }

  /**
   * Unpacks from jar files that nobody else reads: Payara Server closes those that are shared when
   * it has deployed something, and what was being unpacked is lost until the next start.
   */
  private static void load() {
    boolean shared = URLConnection.getDefaultUseCaches(JAR);
    URLConnection.setDefaultUseCaches(JAR, false);
    try {
      Loader.load(Nd4jCpu.class);
    } finally {
      URLConnection.setDefaultUseCaches(JAR, shared);
    }
  }

  private static void setProperties() {
    setIfAbsent(HELPERS_OFF, "false");
    setIfAbsent(NATIVE_BUILD, "-onednn");
    // By default ND4J refuses to allocate once the whole process is large, whoever made it so.
    setIfAbsent(PROCESS_MEMORY, "0");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** The build of the native library, such as {@code linux-x86_64-onednn}. */
  public static String build() {
    setProperties();
    return Loader.getPlatform() + System.getProperty(NATIVE_BUILD);
  }

  /**
   * Loads the native library, looks whether a convolution gets its oneDNN layer, and times one.
   * Takes about a tenth of a second once the library is loaded.
   */
  public static Report report() {
    prepare();
    MultiLayerNetwork network = smallConvolution();
    try (SingleThread scope = SingleThread.enter()) {
      LayerHelper helper = network.getLayer(0).getHelper();
      boolean fast = helper != null && helper.checkSupported();
      String layer = helper == null ? "none" : helper.getClass().getSimpleName();
      String backend = Nd4j.getBackend().getClass().getSimpleName();
      ConvolutionTiming timing = ConvolutionTiming.measure();
      String text =
          String.format(
              Locale.ROOT,
              "%s, native build %s, convolution layer %s: %s; a convolution of %,d pictures/s on one"
                  + " thread, %.1f times a plain matrix product's",
              backend,
              System.getProperty(NATIVE_BUILD),
              layer,
              fast
                  ? "fast path on"
                  : "SLOW PATH, training networks will take several times longer",
              Math.round(timing.picturesPerSecond()),
              timing.ratioToProduct());
      return new Report(fast, text);
    } finally {
      network.close();
    }
  }

  private static MultiLayerNetwork smallConvolution() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(4).build())
                .layer(new OutputLayer.Builder().nOut(2).build())
                .setInputType(InputType.convolutional(8, 8, 1))
                .build());
    network.init();
    return network;
  }

  /**
   * What was found.
   *
   * @param fast whether convolutions run in oneDNN
   * @param text one line for the log
   */
  public record Report(boolean fast, String text) {}
}
