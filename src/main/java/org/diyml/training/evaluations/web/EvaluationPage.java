package org.diyml.training.evaluations.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.diyml.platform.database.Range;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.projects.Permission;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.DetectionFigures;
import org.diyml.training.evaluations.Evaluation;
import org.diyml.training.evaluations.EvaluationResult;
import org.diyml.training.evaluations.Evaluations;
import org.diyml.training.web.DetectionResult;
import org.diyml.training.web.IterationAddress;
import org.diyml.training.web.Result;

/** Shows the tests of an iteration on new data, and what one of them found. */
@Named
@RequestScoped
public class EvaluationPage {
  private static final String ACCURACY = "accuracy";
  private static final Range LISTED = new Range(0, 50);

  @Inject private Evaluations evaluations;
  @Inject private Json json;

  private String given;
  private List<EvaluationRow> rows;
  private EvaluationRow row;
  private Integer iteration;
  private Long model;
  private boolean ofProject;
  private ObjectNode found;
  private Result result;
  private DetectionResult detected;

  /** Loads the tests of the iteration whose number an address has. */
  public void list(long projectId, String number) {
    rows =
        evaluations.list(projectId, IterationAddress.number(number), LISTED).items().stream()
            .map(evaluation -> row(evaluation, evaluations.result(evaluation)))
            .toList();
  }

  /** Loads the tests of an uploaded model; null for none. */
  public void listOf(Long modelId) {
    rows =
        modelId == null
            ? List.of()
            : evaluations.list(modelId, LISTED).items().stream()
                .map(evaluation -> row(evaluation, evaluations.result(evaluation)))
                .toList();
  }

  /**
   * Loads the test that the address names.
   *
   * @throws UserError not found
   */
  public void open() {
    Evaluation evaluation = evaluations.require(id(), Permission.VIEW);
    iteration = evaluations.number(evaluation);
    model = evaluation.getModelId();
    ofProject = evaluation.getProjectId() != null;
    found = evaluations.result(evaluation);
    row = row(evaluation, found);
    if (found != null && found.get("metrics") instanceof ObjectNode metrics) {
      if (metrics.has(ACCURACY)) {
        result = new Result(json.convert(metrics, ClassificationFigures.class));
      } else {
        detected = new DetectionResult(json.convert(metrics, DetectionFigures.class));
      }
    }
  }

  private long id() {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw UserError.notFound("evaluation.notFound").causedBy(e);
    }
  }

  private static EvaluationRow row(Evaluation evaluation, ObjectNode found) {
    if (found == null) {
      return new EvaluationRow(evaluation, null);
    }
    JsonNode metrics = found.path("metrics");
    JsonNode score = metrics.has(ACCURACY) ? metrics.get(ACCURACY) : metrics.path("map5095");
    return new EvaluationRow(evaluation, score.isNumber() ? (Double) score.asDouble() : null);
  }

  /** The id in the address, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  /** The tests of an iteration, newest first. */
  public List<EvaluationRow> getRows() {
    return rows;
  }

  public EvaluationRow getRow() {
    return row;
  }

  /** The number of the iteration that was tested; null when it is an uploaded model. */
  public Integer getIteration() {
    return iteration;
  }

  /** How good a detector was; null when it is none, or there was nothing to judge it on. */
  public DetectionResult getDetected() {
    return detected;
  }

  /** How good a classifier was; null when it is none, or there was nothing to judge it on. */
  public Result getResult() {
    return result;
  }

  /** How many images of the archive it was not judged on. */
  public int getSkipped() {
    return found == null ? 0 : found.path("skipped").asInt();
  }

  /** Labels of the archive that the model does not know; empty when it knows all. */
  public String getUnknown() {
    return found == null ? "" : names("unknown");
  }

  /** Labels of the model that no image of the archive has; empty when there are none. */
  public String getAbsent() {
    return found == null ? "" : names("absent");
  }

  /** What was left out of the archive, and why. */
  public List<EvaluationResult.Left> getProblems() {
    return found == null
        ? List.of()
        : StreamSupport.stream(found.path("problems").spliterator(), false)
            .map(p -> new EvaluationResult.Left(p.path("item").asText(), p.path("reason").asText()))
            .toList();
  }

  /** Labels of the archive that were taken for others of the model; empty when there are none. */
  public String getRespelled() {
    return found == null
        ? ""
        : StreamSupport.stream(found.path("labels").path("respelled").spliterator(), false)
            .map(r -> r.path("archive").asText() + " = " + r.path("model").asText())
            .collect(Collectors.joining(", "));
  }

  /** Whether the pictures were compared with those of a project. */
  public boolean isOfProject() {
    return ofProject;
  }

  /** Share of pictures that are unlike what was learned from; null when that is not known. */
  public Double getUnlike() {
    JsonNode beyond = found == null ? null : found.at("/shift/pictures/beyond");
    return beyond != null && beyond.isNumber() ? (Double) beyond.asDouble() : null;
  }

  /** The uploaded model that was tested; null when it is an iteration. */
  public Long getModel() {
    return model;
  }

  private String names(String which) {
    return String.join(
        ", ",
        StreamSupport.stream(found.path("labels").path(which).spliterator(), false)
            .map(name -> name.asText())
            .toList());
  }
}
