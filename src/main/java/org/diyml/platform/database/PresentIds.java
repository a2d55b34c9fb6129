package org.diyml.platform.database;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells which rows are there. */
@Stateless
public class PresentIds {
  /** Databases take only so many values in one query. */
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;

  /** Those of the ids that rows of an entity have. */
  public Collection<Long> of(Class<? extends Stored> entity, Collection<Long> ids) {
    List<Long> asked = List.copyOf(ids);
    List<Long> present = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      present.addAll(
          entities
              .createQuery(
                  "select e.id from " + entity.getSimpleName() + " e where e.id in :ids",
                  Long.class)
              .setParameter("ids", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
              .getResultList());
    }
    return present;
  }
}
