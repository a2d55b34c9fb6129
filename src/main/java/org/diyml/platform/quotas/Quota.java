package org.diyml.platform.quotas;

import java.util.Locale;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;

/**
 * How much there may be of something, so that one account cannot fill the machine of all. The rooms
 * count what they have, and ask here before more comes.
 */
public enum Quota {
  /** Projects that an account owns. */
  PROJECTS(Setting.QUOTA_PROJECTS, "quota.projects", 1),
  /** Images in a project. */
  PROJECT_IMAGES(Setting.QUOTA_PROJECT_IMAGES, "quota.projectImages", 1),
  /** Bytes of the images in a project. */
  PROJECT_BYTES(Setting.QUOTA_PROJECT_BYTES, "quota.projectBytes", 1 << 20),
  /** Images in all projects that an account owns. */
  ACCOUNT_IMAGES(Setting.QUOTA_ACCOUNT_IMAGES, "quota.accountImages", 1),
  /** Bytes of the images in all projects that an account owns. */
  ACCOUNT_BYTES(Setting.QUOTA_ACCOUNT_BYTES, "quota.accountBytes", 1 << 20),
  /** Iterations of an account that wait or run. */
  ITERATIONS(Setting.QUOTA_ITERATIONS, "quota.iterations", 1),
  /** Models that an account brought. */
  MODELS(Setting.QUOTA_MODELS, "quota.models", 1);

  private final Setting setting;
  private final String key;
  private final long unit;

  Quota(Setting setting, String key, long unit) {
    this.setting = setting;
    this.key = key;
    this.unit = unit;
  }

  /** The word that clients see. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the environment variable that sets it. */
  public String variable() {
    return setting.variable();
  }

  /** How much there may be; 0 for any. */
  public long most() {
    return setting.number();
  }

  /**
   * Lets more come.
   *
   * @param there how much there is
   * @param more how much is to come
   * @throws UserError a conflict when that is more than the setting allows; 0 allows everything
   */
  public void admit(long there, long more) {
    long most = most();
    if (most > 0 && there + more > most) {
      throw UserError.conflict(key, most / unit, there / unit);
    }
  }
}
