package org.diyml.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.administration.Administration;
import org.diyml.administration.InstanceState;

/** Shows how the instance is. */
@Named
@RequestScoped
public class InstancePage {
  @Inject private Administration administration;

  private InstanceState state;

  /** Looks at the instance. */
  public void open() {
    state = administration.state();
  }

  public InstanceState getState() {
    return state;
  }
}
