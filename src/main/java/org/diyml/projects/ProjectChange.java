package org.diyml.projects;

/** What to change of a project; null leaves a thing as it is. */
public record ProjectChange(String name, String description, Boolean keepInferenceResults, Boolean keepMetadata) {}
