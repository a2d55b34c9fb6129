package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.diyml.features.FeatureCache;
import org.diyml.features.MapCache;
import org.diyml.platform.database.PresentIds;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Leftovers;
import org.diyml.projects.Project;

/**
 * Deletes pictures of projects that are gone, and what is cached of content that no image has. A
 * training that ran while its images were deleted may have put that there afterwards.
 */
@Stateless
public class LeftoverContent implements Chore {
  private static final String DIGITS = "0123456789abcdef";

  /** What comes after the last digit, in every order of characters. */
  private static final String AFTER_DIGITS = "0123456789abcdefg";

  @PersistenceContext private EntityManager entities;
  @Inject private FeatureCache features;
  @Inject private MapCache maps;
  @Inject private PresentIds present;

  @Override
  public void run(Instant now) {
    Leftovers.delete(DataFolder.FILES.path(), now, ids -> present.of(Project.class, ids));
    for (int first = 0; first < DIGITS.length(); first++) {
      for (int second = 0; second < DIGITS.length(); second++) {
        String start = DIGITS.substring(first, first + 1);
        forgetUnknown(
            start + DIGITS.charAt(second), start + AFTER_DIGITS.charAt(second + 1));
      }
    }
  }

  /** Looks at the files first: what comes later is not cached yet, or its image is there. */
  private void forgetUnknown(String from, String to) {
    Set<String> cached = new HashSet<>(features.contents(from));
    cached.addAll(maps.contents(from));
    if (cached.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            "select sha256 from image where sha256 >= ?1 and sha256 < ?2 union"
                + " select sha256 from snapshot_image where sha256 >= ?1 and sha256 < ?2")
        .setParameter(1, from)
        .setParameter(2, to)
        .getResultList()
        .forEach(cached::remove);
    for (String sha256 : cached) {
      features.forget(sha256);
      maps.forget(sha256);
    }
  }
}
