package org.diyml.deployments.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentKeys;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.rest.InferenceResource;
import org.diyml.platform.database.Range;
import org.diyml.projects.Permission;

/** The keys of a deployment, and how programs use them. */
@Named
@ViewScoped
public class KeysPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Deployments deployments;
  @Inject private DeploymentKeys keys;
  @Inject private HttpServletRequest request;

  private long deployment;
  private List<KeyRow> rows;
  private String name;
  private Integer perMinute;
  private String key;

  /** Lists the keys. */
  public void open(long id) {
    deployment = id;
    refresh();
  }

  /** Makes a key. */
  public void create() {
    key = keys.issue(managed(), name, perMinute, null).secret().text();
    name = null;
    perMinute = null;
    refresh();
  }

  /** Makes a key in the place of another one, which is valid for one more hour. */
  public void rotate(long id) {
    key = keys.rotate(managed(), id, null).secret().text();
    refresh();
  }

  /** Ends a key at once. */
  public void revoke(long id) {
    keys.revoke(managed(), id);
    refresh();
  }

  private Deployment managed() {
    return deployments.require(deployment, Permission.DEPLOY);
  }

  private void refresh() {
    rows =
        keys
            .list(
                deployments.require(deployment, Permission.VIEW), new Range(0, Range.LARGEST))
            .items()
            .stream()
            .map(KeyRow::new)
            .toList();
  }

  /** Where callers send pictures, as this browser sees the server. */
  public String getUrl() {
    return getOrigin() + InferenceResource.ROUTE;
  }

  /** Where the application is, as this browser sees the server. */
  public String getOrigin() {
    String own = request.getRequestURL().toString();
    String server = own.substring(0, own.length() - request.getRequestURI().length());
    return server + request.getContextPath();
  }

  public List<KeyRow> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Most requests a minute of the new key; null for any number. */
  public Integer getPerMinute() {
    return perMinute;
  }

  public void setPerMinute(Integer perMinute) {
    this.perMinute = perMinute;
  }

  /** The key that was just made; null when the page shows none. */
  public String getKey() {
    return key;
  }
}
