package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.diyml.projects.Projects;

/**
 * Small pictures of images, each made once, when it is first looked at: a large import need not wait
 * for what nobody may ever see. The caller has checked who may see the image.
 */
@Stateless
public class Thumbnails {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private ImageFiles files;
  @Inject private PictureCheck check;

  /** A small upright JPEG. */
  public byte[] of(Image image) {
    return files.findThumbnail(image).orElseGet(() -> make(image));
  }

  private byte[] make(Image image) {
    try {
      byte[] thumbnail = check.thumbnail(files.content(image));
      // Under the lock: whoever deletes the image in this moment must find the file.
      if (projects.lockIfThere(image.getProjectId()) && isThere(image)) {
        files.putThumbnail(image, thumbnail);
      }
      return thumbnail;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isThere(Image image) {
    return entities
            .createQuery("select count(i) from Image i where i.id = :id", Long.class)
            .setParameter("id", image.getId())
            .getSingleResult()
        > 0;
  }
}
