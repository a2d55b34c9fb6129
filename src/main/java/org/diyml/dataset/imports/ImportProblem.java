package org.diyml.dataset.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import org.diyml.dataset.formats.Problem;
import org.diyml.platform.database.Stored;

/** Something in an archive that was not taken as it was. */
@Entity
@Table(name = "import_problem")
public class ImportProblem extends Stored {
  private static final int LONGEST_ITEM = 500;
  private static final int LONGEST_REASON = 1000;

  @Column(name = "import_id")
  private long importId;

  private String item;
  private String reason;

  protected ImportProblem() {}

  ImportProblem(long importId, Problem problem) {
    this.importId = importId;
    this.item = cut(problem.item(), LONGEST_ITEM);
    this.reason = cut(problem.reason().in(Locale.ENGLISH), LONGEST_REASON);
  }

  /** What it is about: a file of the archive, or a line in one. */
  public String getItem() {
    return item;
  }

  /** What is wrong with it, in words for a user. */
  public String getReason() {
    return reason;
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }
}
