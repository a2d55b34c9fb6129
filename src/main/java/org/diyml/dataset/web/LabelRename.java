package org.diyml.dataset.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.diyml.dataset.Labels;

/** Renames a label; asks before a name that is there already merges two. */
@Named
@ViewScoped
public class LabelRename implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Labels labels;
  @Inject private LabelsPage page;

  private LabelRow row;
  private String name;
  private boolean merging;

  /** Shows the field for the new name of a label. */
  public void begin(LabelRow renamed) {
    row = renamed;
    name = renamed.getName();
    merging = false;
  }

  /** Shows it no more. */
  public void cancel() {
    row = null;
  }

  /** Renames the label, or asks whether to merge it. */
  public void save(long project) {
    merging =
        name != null
            && !name.strip().equals(row.getName())
            && labels.names(project).contains(name.strip());
    if (!merging) {
      labels.change(project, row.getId(), name == null ? "" : name, null, null);
      page.say("labels.renamed", row.getName(), name.strip());
      row = null;
    }
  }

  /** Gives the images of the label the one of the new name instead. */
  public void merge(long project) {
    labels.change(project, row.getId(), name, null, null);
    page.say("labels.merged", row.getName(), name.strip(), row.getImages());
    row = null;
  }

  /** Whether the field is shown for that label. */
  public boolean isOf(LabelRow other) {
    return row != null && row.getId() == other.getId();
  }

  /** The new name. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
    merging = false;
  }

  /** Whether it asks to merge. */
  public boolean isMerging() {
    return merging;
  }
}
