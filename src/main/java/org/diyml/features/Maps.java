package org.diyml.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.pictures.PictureReader;
import org.diyml.platform.work.Workers;

/** Maps of pictures: from the cache, or computed and put there. */
@ApplicationScoped
public class Maps {
  private static final int BATCH = 8;

  @Inject private MapCache cache;
  @Inject private Workers workers;

  /**
   * A picture that is to be looked at.
   *
   * @param view names the way of looking: two of one name are the same
   * @param pixels makes the square that the backbone sees
   */
  public record Look(Content content, String view, Function<BufferedImage, byte[]> pixels) {}

  /**
   * Computes those maps that are not there yet.
   *
   * @param size side in pixels of the square that the backbone sees
   * @param progress told how many are done, after each batch; may throw to stop
   * @throws EngineFailure when a picture or the runtime fails
   */
  public void prepare(List<Look> looks, Backbone backbone, int size, IntConsumer progress) {
    List<Look> missing =
        looks.stream().filter(look -> !cache.touch(sha(look), kind(look, backbone, size))).toList();
    int done = looks.size() - missing.size();
    progress.accept(done);
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<Look> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      compute(batch, backbone, size);
      done += batch.size();
      progress.accept(done);
    }
    cache.trim();
  }

  /**
   * The maps of a picture.
   *
   * @throws EngineFailure when the picture or the runtime fails
   */
  public FeatureMaps get(Look look, Backbone backbone, int size) {
    return cache
        .find(sha(look), kind(look, backbone, size))
        .orElseGet(() -> compute(List.of(look), backbone, size).get(0));
  }

  private List<FeatureMaps> compute(List<Look> looks, Backbone backbone, int size) {
    List<FeatureMaps> maps = backbone.maps(workers.map(looks, this::pixels), size);
    List<FeatureMaps> kept = new ArrayList<>(maps);
    for (int i = 0; i < kept.size(); i++) {
      cache.put(sha(looks.get(i)), kind(looks.get(i), backbone, size), kept.get(i));
    }
    return kept;
  }

  private byte[] pixels(Look look) {
    return look.pixels().apply(look.content().decode(PictureReader.FULL_SIZE));
  }

  private static String sha(Look look) {
    return look.content().sha256();
  }

  private static FeatureKind kind(Look look, Backbone backbone, int size) {
    return new FeatureKind(backbone.sha256(), size, look.view());
  }
}
