package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.engine.convert.LabelLines;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;

/** Reads the form with which a model comes. */
@ApplicationScoped
public class ModelUploads {
  /** The model and its labels. */
  private static final int FILES = 2;

  @Inject private CurrentAccount current;
  @Inject private Uploads uploads;
  @Inject private ModelIntake intake;

  /**
   * Takes the model of a form: the file {@code model}; {@code labels} as a file or text, a label a
   * line; {@code name}, {@code preprocessing}, {@code channels} and {@code licence}.
   *
   * @throws UserError as {@link ModelIntake#take}
   */
  public UploadedModel receive(HttpServletRequest request) {
    current.require(TokenScope.TRAIN);
    long most = Setting.MODEL_BYTES.number();
    UploadLimits limits = new UploadLimits(most + LabelLines.MOST_BYTES, most, FILES);
    try (Upload upload = uploads.form(request, limits)) {
      List<ReceivedFile> files = upload.files("model");
      if (files.size() != 1) {
        throw UserError.invalid("model", "model.oneFile");
      }
      ModelAbout about =
          new ModelAbout(
              upload.text("name"),
              labels(upload).map(LabelLines::read).filter(labels -> !labels.isEmpty()),
              upload.text("preprocessing"),
              upload.text("channels"),
              upload.text("licence"));
      return intake.take(files.get(0), about);
    }
  }

  private static Optional<byte[]> labels(Upload upload) {
    Optional<ReceivedFile> file = upload.files("labels").stream().findFirst();
    if (file.isEmpty()) {
      return upload.text("labels").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
    if (file.get().isTooLarge() || file.get().bytes() > LabelLines.MOST_BYTES) {
      throw UserError.invalid("labels", "model.labelsLarge", LabelLines.MOST_BYTES >> 20);
    }
    try {
      return Optional.of(Files.readAllBytes(file.get().path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
