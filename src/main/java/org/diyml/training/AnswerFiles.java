package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;

/** The answers of trained models for their validation images, a file beside each model. */
@ApplicationScoped
public class AnswerFiles {
  private static final String FILE = "validation.json";

  @Inject private ModelFolders folders;
  @Inject private Json json;

  /** Writes the answers into the folder of the model. */
  public void write(String folder, Record answers) throws IOException {
    Files.writeString(folders.path(folder).resolve(FILE), json.write(answers));
  }

  /**
   * The answers of a model.
   *
   * @throws UserError a conflict when it is of a time when none were kept
   */
  public <T extends Record> T read(TrainedModel model, Class<T> type) {
    Path file = folders.path(model.folder()).resolve(FILE);
    try {
      return json.read(Files.readString(file), type);
    } catch (NoSuchFileException e) {
      throw UserError.conflict("iteration.noAnswers").causedBy(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
