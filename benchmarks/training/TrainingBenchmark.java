import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.diyml.engine.dl4j.NativePath;
import org.diyml.engine.dl4j.step.Examples;
import org.diyml.engine.dl4j.step.ShardedStep;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How many pictures a second the same small convolutional network learns from: by the product's
 * step, by Deeplearning4j's own step on its fast path, and by PyTorch through DJL.
 *
 * <p>Two 5×5 convolutions of 20 and 50 filters with 2×2 max pooling, dense 256, 10 labels, 28×28
 * grey, batch 64, Adam. The three take turns in rounds, so that what else the machine does hits all
 * alike. Each takes its batch from the Java heap. Ratios are of medians, of pictures a second and of
 * pictures a second of processor time.
 */
public final class TrainingBenchmark {

  private static final int BATCH = 64;
  private static final int SIDE = 28;
  private static final int LABELS = 10;
  private static final int FILTERS_1 = 20;
  private static final int FILTERS_2 = 50;
  private static final int HIDDEN = 256;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final float[] pictures = new float[BATCH * SIDE * SIDE];
  private final float[] asked = new float[BATCH * LABELS];
  private final float[] truth = new float[BATCH];

  private TrainingBenchmark() {
    Random random = new Random(1);
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < BATCH; i++) {
      truth[i] = i % LABELS;
      asked[i * LABELS + i % LABELS] = 1;
    }
  }

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    int steps = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    NativePath.prepare();
    new TrainingBenchmark().run(rounds, steps, threads);
  }

  private void run(int rounds, int steps, int threads) {
    MultiLayerNetwork own = network(true);
    MultiLayerNetwork plain = network(false);
    try (ShardedStep step = new ShardedStep(own, SIDE, 0, threads, TrainingBenchmark::alone);
        Model model = djlModel();
        Trainer trainer = djlTrainer(model)) {
      Examples batch = new Examples(BATCH, pictures, asked);
      Timed product = new Timed("this product", () -> step.train(batch, 1));
      Timed framework = new Timed("Deeplearning4j", () -> fit(plain));
      Timed pytorch = new Timed("DJL PyTorch", () -> train(trainer));
      for (int round = 0; round < rounds; round++) {
        // The first rounds warm up.
        boolean counts = round >= (rounds + 2) / 3;
        product.run(steps, counts);
        pytorch.run(steps, counts);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        framework.run(Math.max(1, steps / 4), counts);
      }
      product.print(pytorch);
      framework.print(pytorch);
      pytorch.print(pytorch);
    }
  }

  private static Thread alone(Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
              org.bytedeco.openblas.global.openblas.blas_set_num_threads(1);
              task.run();
            });
    thread.setDaemon(true);
    return thread;
  }

  private void fit(MultiLayerNetwork network) {
    try (INDArray input = Nd4j.create(pictures, new long[] {BATCH, 1, SIDE, SIDE}, 'c');
        INDArray labels = Nd4j.create(asked, new long[] {BATCH, LABELS}, 'c')) {
      network.fit(input, labels);
    }
  }

  private void train(Trainer trainer) {
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray input = manager.create(pictures, new Shape(BATCH, 1, SIDE, SIDE));
      NDArray labels = manager.create(truth, new Shape(BATCH, 1));
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray answers = trainer.forward(new NDList(input)).singletonOrThrow();
        NDArray loss = trainer.getLoss().evaluate(new NDList(labels), new NDList(answers));
        collector.backward(loss);
        loss.getFloat();
      }
      trainer.step();
    }
  }

  private static MultiLayerNetwork network(boolean reluBehindPooling) {
    org.nd4j.linalg.activations.Activation relu = org.nd4j.linalg.activations.Activation.RELU;
    org.nd4j.linalg.activations.Activation none = org.nd4j.linalg.activations.Activation.IDENTITY;
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new org.nd4j.linalg.learning.config.Adam(0.001))
            .weightInit(WeightInit.RELU)
            .activation(reluBehindPooling ? none : relu)
            .list();
    for (int filters : new int[] {FILTERS_1, FILTERS_2}) {
      layers.layer(new ConvolutionLayer.Builder(5, 5).nOut(filters).build());
      layers.layer(
          new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
              .kernelSize(2, 2)
              .stride(2, 2)
              .build());
      if (reluBehindPooling) {
        layers.layer(new ActivationLayer(relu));
      }
    }
    layers.layer(new DenseLayer.Builder().nOut(HIDDEN).activation(relu).build());
    layers.layer(
        new OutputLayer.Builder(new LossMCXENT())
            .nOut(LABELS)
            .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
            .build());
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            layers.setInputType(InputType.convolutional(SIDE, SIDE, 1)).build());
    network.init();
    return network;
  }

  private static Model djlModel() {
    SequentialBlock block = new SequentialBlock();
    for (int filters : new int[] {FILTERS_1, FILTERS_2}) {
      block
          .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(filters).build())
          .add(Activation::relu)
          .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    block
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(HIDDEN).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(LABELS).build());
    Model model = Model.newInstance("benchmark");
    model.setBlock(block);
    return model;
  }

  private static Trainer djlTrainer(Model model) {
    Optimizer adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(adam)
                .optDevices(new Device[] {Device.cpu()}));
    trainer.initialize(new Shape(BATCH, 1, SIDE, SIDE));
    return trainer;
  }

  /** Rounds of one contestant. */
  private static final class Timed {

    private final String name;
    private final Runnable step;
    private final List<Double> aSecond = new ArrayList<>();
    private final List<Double> aProcessorSecond = new ArrayList<>();

    Timed(String name, Runnable step) {
      this.name = name;
      this.step = step;
    }

    void run(int steps, boolean counts) {
      long started = System.nanoTime();
      long processor = PROCESS.getProcessCpuTime();
      for (int i = 0; i < steps; i++) {
        step.run();
      }
      if (counts) {
        double pictures = 1e9 * steps * BATCH;
        aSecond.add(pictures / (System.nanoTime() - started));
        aProcessorSecond.add(pictures / (PROCESS.getProcessCpuTime() - processor));
      }
    }

    void print(Timed other) {
      System.out.printf(
          "%-15s %,7.0f pictures/s, ratio %.2f; %,7.0f a processor second, ratio %.2f%n",
          name,
          median(aSecond),
          median(aSecond) / median(other.aSecond),
          median(aProcessorSecond),
          median(aProcessorSecond) / median(other.aProcessorSecond));
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }
}
