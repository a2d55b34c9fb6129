package org.diyml.dataset;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** Those images of a project that a filter lets through, as {@code i} in queries. */
final class ImageQuery {
  private final EntityManager entities;
  private final long projectId;
  private final ImageFilter filter;

  ImageQuery(EntityManager entities, long projectId, ImageFilter filter) {
    this.entities = entities;
    this.projectId = projectId;
    this.filter = filter;
  }

  /**
   * Asks for something of them.
   *
   * @param what what to select, such as {@code count(i)}
   * @param rest a further condition that begins with {@code and}, an order, or nothing
   */
  <T> TypedQuery<T> select(String what, String rest, Class<T> type) {
    TypedQuery<T> query =
        entities
            .createQuery("select " + what + from() + " " + rest, type)
            .setParameter("project", projectId);
    if (filter.split() != null) {
      query.setParameter("split", filter.split());
    }
    if (filter.label() != null) {
      query.setParameter("label", filter.label());
    }
    if (filter.name() != null) {
      query.setParameter("name", filter.namePattern());
    }
    return query;
  }

  private String from() {
    StringBuilder text = new StringBuilder(" from Image i where i.projectId = :project");
    if (filter.split() != null) {
      text.append(" and i.split = :split");
    }
    if (filter.name() != null) {
      text.append(ImageListing.NAMED);
    }
    String any = "exists (select a.id from Annotation a where a.imageId = i.id";
    if (filter.labelled() != null) {
      text.append(filter.labelled() ? " and " : " and not ").append(any).append(")");
    }
    if (filter.label() != null) {
      text.append(" and ").append(any).append(" and a.label.name = :label)");
    }
    return text.toString();
  }
}
