package org.diyml.platform.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts rows of all accounts. */
@ApplicationScoped
public class Counting {
  @PersistenceContext private EntityManager entities;

  /** How many there are of an entity. */
  public long all(Class<?> entity) {
    return of("select count(e) from " + entity.getSimpleName() + " e");
  }

  /** What a query of one number gives; sums come as another class than counts. */
  public long of(String query) {
    return entities.createQuery(query, Number.class).getSingleResult().longValue();
  }
}
