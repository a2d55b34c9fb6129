package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;

/**
 * Finds which images are on a page, out of indexes alone: what lies before the page is passed over
 * there, and no row of it is read. H2 takes an index for its order only if the order names all its
 * columns and the condition bounds the last one.
 */
@ApplicationScoped
public class ImageListing {
  /** That an image's name contains the pattern {@code name}. */
  static final String NAMED = " and lower(i.name) like :name escape '!'";

  @PersistenceContext private EntityManager entities;

  /** The ids of a page, in the order of upload. The caller has checked who may ask. */
  Slice<Long> ids(long projectId, ImageFilter filter, Range range) {
    if (filter.label() == null) {
      return ofProject(projectId, filter, range);
    }
    Optional<Long> label = label(projectId, filter.label());
    return label.isEmpty() || Boolean.FALSE.equals(filter.labelled())
        ? new Slice<>(List.of(), range, 0)
        : ofLabel(label.get(), filter, range);
  }

  private Slice<Long> ofProject(long projectId, ImageFilter filter, Range range) {
    StringBuilder from = new StringBuilder(" from Image i where i.projectId = :of and i.id > 0");
    if (filter.split() != null) {
      from.append(" and i.split = :split");
    }
    if (filter.name() != null) {
      from.append(NAMED);
    }
    if (filter.labelled() != null) {
      from.append(filter.labelled() ? " and " : " and not ")
          .append("exists (select a.id from Annotation a where a.imageId = i.id)");
    }
    String order =
        filter.split() == null
            ? " order by i.projectId, i.id"
            : " order by i.projectId, i.split, i.id";
    return Slice.of(
        query("select i.id" + from + order, projectId, filter),
        query("select count(i.id)" + from, projectId, filter),
        range);
  }

  /** By the index of the label, which knows the images too. */
  private Slice<Long> ofLabel(long labelId, ImageFilter filter, Range range) {
    StringBuilder from = new StringBuilder(" from Annotation a where a.label.id = :of");
    if (filter.split() != null || filter.name() != null) {
      from.append(" and exists (select i.id from Image i where i.id = a.imageId")
          .append(filter.split() == null ? "" : " and i.split = :split")
          .append(filter.name() == null ? "" : NAMED)
          .append(")");
    }
    String order = " group by a.label.id, a.imageId order by a.label.id, a.imageId";
    return Slice.of(
        query("select a.imageId" + from + order, labelId, filter),
        query("select count(distinct a.imageId)" + from, labelId, filter),
        range);
  }

  private Optional<Long> label(long projectId, String name) {
    return entities
        .createQuery(
            "select l.id from Label l where l.projectId = :project and l.name = :name", Long.class)
        .setParameter("project", projectId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Long> query(String text, long of, ImageFilter filter) {
    TypedQuery<Long> query = entities.createQuery(text, Long.class).setParameter("of", of);
    if (filter.split() != null) {
      query.setParameter("split", filter.split());
    }
    if (filter.name() != null) {
      query.setParameter("name", filter.namePattern());
    }
    return query;
  }
}
