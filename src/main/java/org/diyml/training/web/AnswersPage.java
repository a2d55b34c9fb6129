package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;
import org.diyml.training.Statistics;

/** Shows the images behind a cell of the table of mix-ups. */
@Named
@RequestScoped
public class AnswersPage {
  private static final int SHOWN = 60;

  @Inject private Statistics statistics;

  private String given;
  private String label;
  private String answer;
  private String page;
  private List<Statistics.ImageAnswer> answers;
  private Pager pager;

  /** Loads what the address asks for. */
  public void open(long projectId) {
    Slice<Statistics.ImageAnswer> slice =
        statistics.answers(
            projectId,
            IterationAddress.number(given),
            label,
            answer,
            Pager.range(page, SHOWN));
    answers = slice.items();
    pager = Pager.of(slice);
  }

  /** The number of the iteration in the address, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  /** Only images with this label are shown; null for any. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** Only images with this answer are shown; null for any. */
  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The images with their answers, the most confident first. */
  public List<Statistics.ImageAnswer> getAnswers() {
    return answers;
  }

  public Pager getPager() {
    return pager;
  }
}
