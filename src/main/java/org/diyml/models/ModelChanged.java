package org.diyml.models;

/** What is understood of a model was corrected. Fired inside the transaction. */
public record ModelChanged(long modelId) {}
