package org.diyml.dataset.imports;

import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.BoxOfLabel;
import org.diyml.dataset.formats.PlannedBox;
import org.diyml.dataset.formats.Problem;
import org.diyml.engine.Box;
import org.diyml.platform.text.Text;

/** Fits the boxes that an archive tells of a picture into it. */
final class BoxFit {
  private final String entry;
  private final int width;
  private final int height;
  private final List<Problem> problems;

  BoxFit(String entry, int width, int height, List<Problem> problems) {
    this.entry = entry;
    this.width = width;
    this.height = height;
    this.problems = problems;
  }

  /** Those boxes that are in the picture, cut at its edges. */
  List<BoxOfLabel> fit(List<PlannedBox> planned) {
    List<BoxOfLabel> fitted = new ArrayList<>();
    for (PlannedBox box : planned) {
      Box told = box.in(width, height);
      BoxOfLabel whole =
          new BoxOfLabel(box.label(), told.x(), told.y(), told.width(), told.height());
      if (whole.fits(width, height)) {
        fitted.add(whole);
      } else {
        cut(whole, fitted);
      }
    }
    if (fitted.size() > Annotations.MOST_BOXES) {
      problem("import.tooManyBoxes", fitted.size(), Annotations.MOST_BOXES);
      return List.copyOf(fitted.subList(0, Annotations.MOST_BOXES));
    }
    return fitted;
  }

  private void cut(BoxOfLabel whole, List<BoxOfLabel> fitted) {
    BoxOfLabel inside = whole.cutTo(width, height);
    if (inside.fits(width, height)) {
      problem("import.boxCut", whole.label());
      fitted.add(inside);
    } else {
      problem("import.boxOutside", whole.label());
    }
  }

  private void problem(String key, Object... values) {
    problems.add(new Problem(entry, Text.of(key, values)));
  }
}
