package org.diyml.training.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.PageText;
import org.diyml.training.Iterations;
import org.diyml.training.Recommendation;
import org.diyml.training.TrainingConfigs;
import org.diyml.training.TrainingSettings;

/** Lets people choose how to train, and starts an iteration. */
@Named
@ViewScoped
public class TrainingPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TrainingConfigs configs;
  @Inject private Iterations iterations;
  @Inject private Runs runs;
  @Inject private BackboneChoices choices;
  @Inject private Json json;
  @Inject private PageText texts;

  private long project;
  private SettingsForm settings;
  private String chosen;
  private List<String> reasons = List.of();
  private List<SelectItem> backbones;

  /** Loads the settings. */
  public void open(long projectId, boolean detection) {
    project = projectId;
    backbones = choices.of(detection);
    show(configs.get(projectId));
  }

  /** Fills the form with a preset; nothing is kept before the start. */
  public void choose(Preset preset) {
    show(preset.of(configs.get(project)));
  }

  /** Fills the form with what suits the images. */
  public void recommend() {
    Recommendation recommended = configs.recommend(project);
    show(recommended.settings());
    chosen = "recommended";
    reasons = recommended.reasons().stream().map(r -> texts.of(r.reason())).toList();
  }

  /** Keeps the settings and starts an iteration with them. */
  public void start() {
    TrainingSettings kept = configs.change(project, settings.changes(json));
    iterations.start(project, json.object());
    show(kept);
    runs.toFirst();
  }

  private void show(TrainingSettings shown) {
    settings = new SettingsForm(shown);
    chosen = Preset.word(shown);
    reasons = List.of();
  }

  public SettingsForm getSettings() {
    return settings;
  }

  /** The networks to start from. */
  public List<SelectItem> getBackbones() {
    return backbones;
  }

  /** The presets, the quickest first. */
  public List<Preset> getPresets() {
    return Preset.all();
  }

  /** What is in the form: {@code recommended}, or as {@link Preset#word}. */
  public String getChosen() {
    return chosen;
  }

  /** Why the recommended settings are as they are. */
  public List<String> getReasons() {
    return reasons;
  }
}
