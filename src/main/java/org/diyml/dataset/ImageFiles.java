package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.diyml.platform.storage.FileStore;

/** The bytes of a project's images, and their thumbnails. */
@ApplicationScoped
public class ImageFiles {
  @Inject private FileStore store;

  /** The bytes as they were uploaded. */
  public byte[] content(Image image) {
    return content(image.getProjectId(), image.getSha256());
  }

  /** The bytes of that content, as long as an image or a snapshot of the project has it. */
  public byte[] content(long projectId, String sha256) {
    return read(originals(projectId), sha256);
  }

  /** The same, or nothing when it is there no more. */
  public Optional<byte[]> find(long projectId, String sha256) {
    return store.read(originals(projectId), sha256);
  }

  /** The thumbnail, once it was made. */
  Optional<byte[]> findThumbnail(Image image) {
    return store.read(thumbnails(image.getProjectId()), image.getSha256());
  }

  void putThumbnail(Image image, byte[] thumbnail) {
    store.put(thumbnails(image.getProjectId()), image.getSha256(), thumbnail);
  }

  void put(long projectId, CheckedPicture picture) {
    picture.bytes().storeIn(store, originals(projectId), picture.sha256());
  }

  void delete(long projectId, String sha256) {
    store.delete(originals(projectId), sha256);
    store.delete(thumbnails(projectId), sha256);
  }

  void deleteAll(long projectId) {
    store.deleteArea(area(projectId));
  }

  private byte[] read(String area, String sha256) {
    return store
        .read(area, sha256)
        .orElseThrow(() -> new IllegalStateException("The file store lost " + sha256));
  }

  private static String originals(long projectId) {
    return area(projectId) + "/originals";
  }

  private static String thumbnails(long projectId) {
    return area(projectId) + "/thumbnails";
  }

  private static String area(long projectId) {
    return Long.toString(projectId);
  }
}
