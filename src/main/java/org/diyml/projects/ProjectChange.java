package org.diyml.projects;

/** What to change of a project; null leaves a thing as it is. */
public record ProjectChange(
    String name,
    String description,
    Boolean keepInferenceResults,
    Boolean keepMetadata,
    RetentionDays retention) {
  /** In days; null keeps for ever. Both take the place of what was set before. */
  public record RetentionDays(Integer imagesDays, Integer requestsDays) {}
}
