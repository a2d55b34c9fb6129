package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The sites whose pages may call any deployment: browsers ask before they show a key. */
@Stateless
public class AllowedOrigins {
  @PersistenceContext private EntityManager entities;

  /** Whether pages of that site may call at least one deployment that answers. */
  public boolean contain(String origin) {
    return entities
        .createQuery(
            "select distinct d.allowedOrigins from Deployment d"
                + " where d.active = true and d.allowedOrigins <> ''",
            String.class)
        .getResultStream()
        .anyMatch(stored -> Origins.read(stored).allow(origin));
  }
}
