package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.CurrentAccount;
import org.diyml.platform.licences.BillOfMaterials;
import org.diyml.platform.licences.Component;
import org.diyml.platform.rest.ApiApplication;

/** What the product is made of. */
@Path(ApiApplication.V1 + "/licences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LicencesResource {
  @Inject private BillOfMaterials bill;
  @Inject private CurrentAccount current;
  @Inject private Administrators administrators;

  /** The libraries with their licences, for whoever is signed in. */
  @GET
  public Licences list() {
    current.id();
    return new Licences(bill.components());
  }

  /** The whole CycloneDX document, for administrators. */
  @GET
  @Path("bill-of-materials")
  @Produces("application/vnd.cyclonedx+json")
  public Response document() {
    administrators.require();
    return Response.ok(bill.document())
        .header("Content-Disposition", "attachment; filename=\"diy-ml-bom.json\"")
        .build();
  }

  /** The libraries, by name. */
  public record Licences(List<Component> components) {}
}
