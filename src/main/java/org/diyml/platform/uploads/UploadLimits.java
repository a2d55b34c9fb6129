package org.diyml.platform.uploads;

import org.diyml.platform.settings.Setting;

/**
 * What a client may send at once.
 *
 * @param bytes largest request
 * @param fileBytes largest file; a larger one is read past and noted, not kept
 * @param files most files
 */
public record UploadLimits(long bytes, long fileBytes, int files) {
  /** Limits for pictures, from the settings. */
  public static UploadLimits ofPictures() {
    return new UploadLimits(
        Setting.UPLOAD_BYTES.number(),
        Setting.PICTURE_BYTES.number(),
        Math.toIntExact(Setting.UPLOAD_PICTURES.number()));
  }

  /** Limits for an archive of a dataset, from the settings. */
  public static UploadLimits ofArchive() {
    long most = Setting.IMPORT_BYTES.number();
    return new UploadLimits(most, most, 1);
  }
}
