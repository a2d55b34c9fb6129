package org.diyml.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.platform.work.Workers;

/** Features of pictures: from the cache, or computed and put there. */
@ApplicationScoped
public class Features {
  private static final int BATCH = 32;

  @Inject private FeatureCache cache;
  @Inject private Workers workers;

  /**
   * The features of pictures.
   *
   * @param size side in pixels of the square that the backbone sees
   * @param view how the pictures are looked at
   * @param progress told how many are done, after each batch; may throw to stop
   * @return a row for each picture, in the same order
   * @throws EngineFailure when a picture or the runtime fails
   */
  public float[][] of(
      List<Content> pictures, Backbone backbone, int size, View view, IntConsumer progress) {
    FeatureKind kind = new FeatureKind(backbone.sha256(), size, view.name());
    float[][] rows = new float[pictures.size()][];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = cache.find(pictures.get(i).sha256(), kind, backbone.featureLength()).orElse(null);
      if (rows[i] == null) {
        missing.add(i);
      }
    }
    int done = rows.length - missing.size();
    progress.accept(done);
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<Integer> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      List<Content> contents = batch.stream().map(pictures::get).toList();
      float[][] computed = backbone.features(decode(contents, size, view), size);
      for (int i = 0; i < computed.length; i++) {
        rows[batch.get(i)] = computed[i];
        cache.put(contents.get(i).sha256(), kind, computed[i]);
      }
      done += computed.length;
      progress.accept(done);
    }
    return rows;
  }

  private List<byte[]> decode(List<Content> contents, int size, View view) {
    return workers.map(contents, content -> pixels(content, size, view));
  }

  private byte[] pixels(Content content, int size, View view) {
    return view.pixels(content.decode(size), size, content.sha256());
  }
}
