package org.diyml.models;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.platform.database.Stored;
import org.diyml.platform.uploads.ReceivedFile;

/** A model that a user brought. */
@Entity
@Table(name = "uploaded_model")
public class UploadedModel extends Stored {
  @Column(name = "account_id")
  private long accountId;

  private String name;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private ModelFormat format;

  private String sha256;
  private long bytes;
  private String understood;

  @Column(name = "model_version")
  private int modelVersion;

  private String licence;

  @Column(name = "created_at")
  private Instant createdAt;

  protected UploadedModel() {}

  UploadedModel(long accountId, ReceivedFile file, ModelFormat format, Instant now) {
    this.accountId = accountId;
    this.fileName = file.name();
    this.format = format;
    this.sha256 = file.sha256();
    this.bytes = file.bytes();
    this.createdAt = now;
  }

  /** Gives it a name, and its number among the models of that name. */
  void call(String newName, int number) {
    name = newName;
    modelVersion = number;
  }

  /** Notes under which terms it may be used. */
  void license(String terms) {
    licence = terms.isEmpty() ? null : terms;
  }

  /** Notes what was understood of the model, as JSON. */
  void understand(String facts) {
    understood = facts;
  }

  /** Whose it is. */
  public long getAccountId() {
    return accountId;
  }

  public String getName() {
    return name;
  }

  /** Its number among the account's models of that name, from 1. */
  public int getModelVersion() {
    return modelVersion;
  }

  /** Under which terms it may be used; null when nobody said. */
  public String getLicence() {
    return licence;
  }

  /** The name of the uploaded file. */
  public String getFileName() {
    return fileName;
  }

  /** What it came as. */
  public ModelFormat getFormat() {
    return format;
  }

  /** SHA-256 of the uploaded file, in hexadecimal. */
  public String getSha256() {
    return sha256;
  }

  /** Of the uploaded file. */
  public long getBytes() {
    return bytes;
  }

  String getUnderstood() {
    return understood;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
