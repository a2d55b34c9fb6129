package org.diyml.engine.convert;

import org.diyml.engine.EngineFailure;

/**
 * A model file is not taken. The message is a plain English sentence that names what is wrong and
 * says what to do; it holds no path of this machine and may be shown to whoever brought the file.
 */
public final class ModelRefused extends EngineFailure {

  private static final long serialVersionUID = 1L;

  public ModelRefused(String message) {
    super(message);
  }

  public ModelRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same refusal with the part of the model before it that was being read. */
  public ModelRefused at(String place) {
    return new ModelRefused(place + ": " + getMessage(), this);
  }
}
