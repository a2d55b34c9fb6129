package org.diyml.models;

import java.nio.file.Path;
import org.diyml.engine.convert.ModelFacts;

/** A model with its translated file. */
public record StoredModel(String name, Path onnx, ModelFacts facts) {}
