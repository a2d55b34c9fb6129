package org.diyml.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Column;
import org.diyml.platform.database.Stored;

/** What an image, or a box in it, can show. */
@Entity
public class Label extends Stored {
  @Column(name = "project_id")
  private long projectId;

  private String name;
  private String colour;
  private int position;

  protected Label() {}

  Label(long projectId, String name, String colour, int position) {
    this.projectId = projectId;
    this.name = name;
    this.colour = colour;
    this.position = position;
  }

  void rename(String newName) {
    name = newName;
  }

  void place(int newPosition) {
    position = newPosition;
  }

  void paint(String newColour) {
    colour = newColour;
  }

  public long getProjectId() {
    return projectId;
  }

  public String getName() {
    return name;
  }

  /** As {@code #rrggbb}. */
  public String getColour() {
    return colour;
  }

  /** Where it stands among the labels of its project, from 0. */
  public int getPosition() {
    return position;
  }
}
