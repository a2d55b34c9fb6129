package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.analysis.NearDuplicates;

/**
 * Finds images of a project that look the same as others, so that copies, bursts and frames of a
 * video stay in one part of the split.
 */
@Stateless
public class NearCopies {
  @PersistenceContext private EntityManager entities;

  /** Those images of the project that have a part and may look like one of {@code images}. */
  public List<Placed> candidates(long projectId, List<Image> images) {
    Map<Long, Placed> found = new HashMap<>();
    for (int band = 0; band < NearDuplicates.bands(0).length; band++) {
      for (Object[] row : inBand(band, bands(images, band))) {
        if ((Long) row[3] != projectId) {
          continue;
        }
        found.put((Long) row[0], new Placed((Long) row[1], (Split) row[2]));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Of all projects: with the project as well, a database may read all images of the project. */
  private List<Object[]> inBand(int band, Set<Short> values) {
    return entities
        .createQuery(
            "select i.id, i.look, i.split, i.projectId from Image i where i.band"
                + band
                + " in :values and i.split is not null",
            Object[].class)
        .setParameter("values", values)
        .getResultList();
  }

  private static Set<Short> bands(List<Image> images, int band) {
    Set<Short> values = new HashSet<>();
    images.forEach(image -> values.add(NearDuplicates.bands(image.getLook())[band]));
    return values;
  }

  /** What an image looks like, and the part that it is in. */
  public record Placed(long look, Split split) {
    boolean looksLike(Image image) {
      return NearDuplicates.sameByHash(look, image.getLook());
    }
  }
}
