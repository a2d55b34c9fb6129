package org.diyml.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.language.Language;

/** The languages that can be chosen on a page. */
@Named
@ApplicationScoped
public class Languages {
  /** All that the product speaks. */
  public List<Language> getAll() {
    return List.of(Language.values());
  }
}
