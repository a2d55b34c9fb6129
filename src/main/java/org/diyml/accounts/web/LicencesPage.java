package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.licences.BillOfMaterials;
import org.diyml.platform.licences.Component;

/** What the product is made of. */
@Named
@RequestScoped
public class LicencesPage {
  @Inject private BillOfMaterials bill;

  private List<Component> components;

  /** Reads the list. */
  public void open() {
    components = bill.components();
  }

  public List<Component> getComponents() {
    return components;
  }
}
