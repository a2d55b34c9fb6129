package org.diyml.platform.settings;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where each kind of file lies. Everything the product writes is below the data folder, which all
 * nodes share, or the local folder of one node.
 */
public enum DataFolder {
  /** The embedded database. */
  DATABASE,
  /** The embedded broker's journal. */
  BROKER(true),
  /** Uploaded pictures by content. */
  FILES,
  /** Cached backbone features; may be deleted at any time while the server is down. */
  FEATURES,
  /** Cached backbone maps; may be deleted at any time while the server is down. */
  MAPS,
  /** Archives whose import is not done. */
  IMPORTS,
  /** Archives that models are tested on. */
  EVALUATIONS,
  /** Trained models. */
  MODELS,
  /** Models that users brought. */
  UPLOADED,
  /** Pretrained networks that administrators installed. */
  INSTALLED,
  /** Where trainings that run go on after a crash; may be deleted while the server is down. */
  CHECKPOINTS,
  /** The database as it was before each change of its schema. */
  BACKUPS,
  /** What the server unpacks; emptied at each start. */
  RUNTIME(true);

  private final boolean local;

  DataFolder() {
    this(false);
  }

  DataFolder(boolean local) {
    this.local = local;
  }

  /** The folder's absolute path; it may not exist yet. */
  public Path path() {
    Setting root = local && Setting.LOCAL.optional().isPresent() ? Setting.LOCAL : Setting.DATA;
    return root.path().resolve(name().toLowerCase(Locale.ROOT));
  }
}
