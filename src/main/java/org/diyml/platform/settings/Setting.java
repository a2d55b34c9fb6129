package org.diyml.platform.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything an operator can set, each named once.
 *
 * <p>A value is looked up as the system property {@code diyml.data} first, then as the environment
 * variable {@code DIYML_DATA}, then as the default given here. {@code docs/settings.md} lists them
 * for operators.
 */
public enum Setting {
  /** Folder that holds everything the product writes. */
  DATA("./data"),
  /** Folder for what belongs to one node alone; the data folder unless set. */
  LOCAL(""),
  /** What this node does, as {@link NodeRole} has it. */
  ROLE("all"),
  /** Folder with further pretrained models, each with its card; none unless set. */
  MODELS_DIR(""),
  /** JDBC address of the database; an embedded H2 database in the data folder unless set. */
  DB_URL(""),
  /** Name of the database user. */
  DB_USER("diyml"),
  /** Password of the database user. */
  DB_PASSWORD("diyml"),
  /** Address of the ActiveMQ broker; an embedded one that stores in the data folder unless set. */
  BROKER_URL(""),
  /** Backup that an empty instance is filled from when it starts; none unless set. */
  RESTORE(""),
  /** Key that stored pictures are encrypted with, 32 bytes in base64; not encrypted unless set. */
  STORE_KEY(""),
  /** Keys that stored pictures were encrypted with before, between commas. */
  STORE_OLD_KEYS(""),
  /** Largest picture taken, in bytes. */
  PICTURE_BYTES("20971520"),
  /** Largest picture taken, in pixels, looked up before it is decoded. */
  PICTURE_PIXELS("50000000"),
  /** Largest request with pictures taken, in bytes. */
  UPLOAD_BYTES("1073741824"),
  /** Most pictures taken in one request. */
  UPLOAD_PICTURES("5000"),
  /** Largest archive taken, in bytes. */
  IMPORT_BYTES("8589934592"),
  /** Most files in an archive. */
  IMPORT_ENTRIES("500000"),
  /** Largest file in an archive, in bytes when it is unpacked. */
  IMPORT_ENTRY_BYTES("536870912"),
  /** Most bytes of an archive when all of it is unpacked. */
  IMPORT_TOTAL_BYTES("68719476736"),
  /** Most bytes of cached maps that detectors learn from. */
  MAP_BYTES("4294967296"),
  /** Largest model that a user may bring, in bytes. */
  MODEL_BYTES("209715200"),
  /** User names of those who administer, between commas; the oldest account unless set. */
  ADMINS(""),
  /** Most projects that an account owns; 0 for any number, as with all quotas. */
  QUOTA_PROJECTS("500"),
  /** Most images in a project. */
  QUOTA_PROJECT_IMAGES("500000"),
  /** Most bytes of the images in a project. */
  QUOTA_PROJECT_BYTES("107374182400"),
  /** Most images in all projects that an account owns. */
  QUOTA_ACCOUNT_IMAGES("1000000"),
  /** Most bytes of the images in all projects that an account owns. */
  QUOTA_ACCOUNT_BYTES("214748364800"),
  /** Most iterations of an account that wait or run. */
  QUOTA_ITERATIONS("100"),
  /** Most models that an account brought. */
  QUOTA_MODELS("500"),
  /** Hours that a sign-in lasts. */
  SESSION_HOURS("336"),
  /** Address at which browsers reach the product; needed where a provider signs people in. */
  PUBLIC_URL(""),
  /** Issuer of the OpenID Connect provider that signs people in; none unless set. */
  OIDC_ISSUER(""),
  /** What the provider calls the product. */
  OIDC_CLIENT_ID(""),
  /** The secret by which the provider knows the product. */
  OIDC_CLIENT_SECRET(""),
  /** What people call the provider; its host unless set. */
  OIDC_NAME(""),
  /** Whether whom the provider vouches for gets an account without having had one. */
  OIDC_NEW_ACCOUNTS("true"),
  /** Whether a reverse proxy stands in front, whose X-Forwarded headers tell of the client. */
  BEHIND_PROXY("false"),
  /** Threads that one run of a model may use; all processors unless set. */
  MODEL_THREADS("0"),
  /** Most bytes of trained models that are kept loaded, and as many of models that users brought. */
  MODEL_CACHE_BYTES("1073741824"),
  /** Most requests that one model answers or that wait for it; further ones are sent away. */
  INFERENCE_WAITING("96"),
  /** What programs show that read the metrics; only administrators read them unless set. */
  METRICS_TOKEN(""),
  /** Free bytes of the data folder's disk without which the instance is not ready. */
  DISK_FREE_BYTES("268435456"),
  /** What lines of the log look like: text or json. */
  LOG_FORMAT("text"),
  /** Whether each request is a line of the log. */
  LOG_REQUESTS("false");

  private final String defaultValue;

  Setting(String defaultValue) {
    this.defaultValue = defaultValue;
  }

  /** The name of the system property, such as {@code diyml.db.url}. */
  public String property() {
    return "diyml." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The name of the environment variable, such as {@code DIYML_DB_URL}. */
  public String variable() {
    return "DIYML_" + name();
  }

  /** The value in force. */
  public String value() {
    String property = System.getProperty(property());
    if (property != null) {
      return property;
    }
    String variable = System.getenv(variable());
    return variable != null ? variable : defaultValue;
  }

  /** Threads that one run of a model may use, at least 1. */
  public static int modelThreads() {
    int set = Math.toIntExact(MODEL_THREADS.number());
    return set > 0 ? set : Runtime.getRuntime().availableProcessors();
  }

  /** The value in force, or nothing when it is empty. */
  public Optional<String> optional() {
    return Optional.of(value().strip()).filter(text -> !text.isEmpty());
  }

  /** What stands between the commas of the value in force, without what is blank. */
  public List<String> list() {
    return Stream.of(value().split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /**
   * The value in force as a whole number.
   *
   * @throws IllegalStateException naming the setting when it is no number
   */
  public long number() {
    try {
      return Long.parseLong(value().strip());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          variable() + " must be a whole number, but is '" + value() + "'", e);
    }
  }

  /** Whether the value in force is {@code true}. */
  public boolean isOn() {
    return Boolean.parseBoolean(value().strip());
  }

  /** The value in force as an absolute path. */
  public Path path() {
    return Path.of(value()).toAbsolutePath().normalize();
  }
}
