package org.diyml.engine.dl4j;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Stopping;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where a training stands between two epochs, with the weights of its best epoch. */
final class RunState implements AutoCloseable {

  private final Lesson lesson;
  private final Stopping stopping;
  private final List<EpochReport> history = new ArrayList<>();
  private final long startedAt = System.nanoTime();
  private Duration spentBefore = Duration.ZERO;
  private EpochReport best;
  private INDArray bestWeights;

  RunState(Lesson lesson, Stopping stopping) {
    this.lesson = lesson;
    this.stopping = stopping;
  }

  List<EpochReport> history() {
    return List.copyOf(history);
  }

  /** The last epoch that is done; 0 before. */
  int epoch() {
    return history.size();
  }

  void add(EpochReport report) {
    history.add(report);
    if (keepsBest() && (best == null || lesson.isBetter(report, best))) {
      closeBest();
      best = report;
      bestWeights = lesson.network().params().dup();
    }
  }

  /** Whether no further epoch should be begun. */
  boolean isOver() {
    boolean waitedLongEnough =
        stopping.patience() > 0 && best != null && epoch() - best.epoch() >= stopping.patience();
    return waitedLongEnough
        || (stopping.budget() != null && epoch() > 0 && spent().compareTo(stopping.budget()) >= 0);
  }

  /** Puts the best weights back, if any were kept. */
  void finish() {
    if (bestWeights != null) {
      lesson.network().params().assign(bestWeights);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(spent().toNanos());
    out.writeInt(history.size());
    for (EpochReport report : history) {
      out.writeDouble(report.trainLoss());
      out.writeDouble(report.validationLoss());
      out.writeDouble(report.validationScore());
    }
    NetworkState.write(lesson.network(), out);
    out.writeInt(best == null ? 0 : best.epoch());
    if (best != null) {
      Nd4j.write(bestWeights, out);
    }
  }

  void read(DataInputStream in) throws IOException {
    spentBefore = Duration.ofNanos(in.readLong());
    int epochs = in.readInt();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      history.add(new EpochReport(epoch, in.readDouble(), in.readDouble(), in.readDouble()));
    }
    NetworkState.read(lesson.network(), in);
    int bestEpoch = in.readInt();
    if (bestEpoch > 0) {
      best = history.get(bestEpoch - 1);
      bestWeights = Nd4j.read(in);
    }
  }

  @Override
  public void close() {
    closeBest();
  }

  private boolean keepsBest() {
    boolean mayEndEarly = stopping.patience() > 0 || stopping.budget() != null;
    return mayEndEarly && !Double.isNaN(history.get(0).validationLoss());
  }

  private Duration spent() {
    return spentBefore.plusNanos(System.nanoTime() - startedAt);
  }

  private void closeBest() {
    if (bestWeights != null) {
      bestWeights.close();
      bestWeights = null;
    }
  }
}
