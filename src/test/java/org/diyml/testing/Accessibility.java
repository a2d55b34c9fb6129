package org.diyml.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What keeps people from using a page, as axe-core finds it by the rules of WCAG 2.2 AA. */
final class Accessibility {
  private static final String FINDINGS =
      """
      async () => {
        const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
        return found.violations
          .filter(violation => ["serious", "critical"].includes(violation.impact))
          .flatMap(violation => violation.nodes.map(node =>
            `${violation.id}: ${node.failureSummary} ${node.html}`));
      }
      """;

  private Accessibility() {}

  /** The serious ones on the page as it is now, each with the element. */
  static List<String> findings(Page page) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(axe());
    }
    List<?> found = (List<?>) page.evaluate(FINDINGS);
    return found.stream().map(Object::toString).toList();
  }

  private static String axe() {
    try {
      return Files.readString(Node.ofPackage("axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new IllegalStateException("axe-core could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
