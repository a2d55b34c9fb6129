package org.diyml.dataset.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.dataset.imports.SampleProject;
import org.diyml.platform.web.PageText;

/** Makes a project with sample pictures, in one click. */
@Named("sampleProject")
@RequestScoped
public class NewSample {
  @Inject private SampleProject sample;
  @Inject private PageText texts;

  /** Makes the project and goes on to its images. */
  public String create() {
    return "/app/images?faces-redirect=true&project=" + sample.create(texts.of("sample.name"));
  }
}
