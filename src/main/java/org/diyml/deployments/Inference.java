package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.SentFile;
import org.diyml.platform.uploads.SentFiles;

/** Answers callers: what a deployment's model says of their pictures. */
@ApplicationScoped
public class Inference {
  private static final double NANOS_OF_A_MILLI = 1e6;
  private static final int OK = 200;
  private static final int DEFECT = 500;

  /** Pictures of one request that wait for the model at the same time. */
  private static final int GROUP = 32;

  @Inject private Admission admission;
  @Inject private ModelsInUse models;
  @Inject private PicturePreparation preparation;
  @Inject private Event<Inferred> inferred;

  /**
   * The answers for pictures, in the same order.
   *
   * @param upload reads the pictures, once the request is let in
   * @throws UserError unavailable when too many wait already, malformed when there is no picture
   *     or one cannot be read
   */
  public List<Answer> answer(
      LiveModel model, Supplier<SentFiles> upload, AnswerLimits limits) {
    long start = System.nanoTime();
    try (Admission.Place place = admission.enter(model.model());
        SentFiles sent = upload.get()) {
      long read = System.nanoTime();
      List<Answer> answers = run(model, sent.files(), limits);
      tell(model, sent.files(), answers, OK, read);
      return answers;
    } catch (UserError e) {
      tell(model, List.of(), List.of(), e.kind().status(), start);
      throw e;
    } catch (RuntimeException e) {
      // Counted as what the client gets to see of it, and thrown on.
      tell(model, List.of(), List.of(), DEFECT, start);
      throw e;
    }
  }

  private List<Answer> run(LiveModel model, List<SentFile> files, AnswerLimits limits) {
    if (files.isEmpty()) {
      throw UserError.of(ErrorKind.MALFORMED, "inference.noImage");
    }
    return models.use(
        model.model(),
        (name, predictor) -> {
          List<Answer> answers = new ArrayList<>();
          for (int from = 0; from < files.size(); from += GROUP) {
            List<SentFile> group = files.subList(from, Math.min(files.size(), from + GROUP));
            answers.addAll(group(model, name, predictor, group, limits));
          }
          return answers;
        });
  }

  private List<Answer> group(
      LiveModel model,
      String name,
      Predictor predictor,
      List<SentFile> files,
      AnswerLimits limits) {
    long start = System.nanoTime();
    List<PreparedPicture> pictures =
        files.stream().map(file -> preparation.prepare(file, predictor)).toList();
    List<List<Prediction>> all = predictor.answer(pictures);
    double each = (System.nanoTime() - start) / NANOS_OF_A_MILLI / files.size();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      PreparedPicture picture = pictures.get(i);
      answers.add(
          new Answer(
              model.deploymentId(),
              name,
              limits.cut(all.get(i), model),
              each,
              picture.width(),
              picture.height(),
              all.get(i)));
    }
    return answers;
  }

  private void tell(
      LiveModel model, List<SentFile> files, List<Answer> answers, int status, long since) {
    inferred.fire(new Inferred(model, files, answers, status, System.nanoTime() - since));
  }
}
