package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.SentFile;

/**
 * Decodes pictures for models, in the thread of each request, as many at once as there are
 * processors: more would only take memory.
 */
@ApplicationScoped
public class PicturePreparation {
  @Inject private ReceivedPictures pictures;

  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /**
   * What the model is to see of the picture in a file.
   *
   * @throws UserError malformed when it is no picture that can be read
   */
  public PreparedPicture prepare(SentFile file, Predictor model) {
    processors.acquireUninterruptibly();
    try {
      return model.prepare(pictures.decode(file, model.decodeShortSide()));
    } finally {
      processors.release();
    }
  }
}
