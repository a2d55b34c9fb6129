package org.diyml.dataset.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.DatasetCounting;
import org.diyml.dataset.DatasetCounts;
import org.diyml.dataset.Images;
import org.diyml.dataset.Label;
import org.diyml.dataset.Labels;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.PageText;
import org.diyml.platform.web.Pager;

/** Lists the labels of a project and lets people add, order, repaint and delete them. */
@Named
@ViewScoped
public class LabelsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 100;

  @Inject private Labels labels;
  @Inject private Images images;
  @Inject private DatasetCounting counting;
  @Inject private PageText texts;

  private long project;
  private String page;
  private String name;
  private List<LabelRow> rows;
  private Pager pager;
  private LabellingState state;
  private LabelRow moved;
  private String done;

  /** Loads what the address asks for. */
  public void open(long projectId) {
    project = projectId;
    refresh();
  }

  /** Loads it again, after labels changed. */
  public void refresh() {
    Slice<Label> slice = labels.list(project, Pager.range(page, ROWS));
    DatasetCounts counts = counting.of(project);
    state = LabellingState.of(counts, images, project);
    pager = Pager.of(slice);
    rows = new ArrayList<>();
    for (Label label : slice.items()) {
      int place = slice.range().offset() + rows.size() + 1;
      rows.add(
          new LabelRow(
              label, place, counts.byLabel().getOrDefault(label.getId(), 0L), place == slice.total()));
    }
  }

  /** Adds the label that was typed, in a colour of ours. */
  public void add() {
    labels.create(project, name, null);
    say("labels.added", name.strip());
    name = null;
  }

  /** Gives a label the colour that was chosen. */
  public void paint(LabelRow row) {
    labels.change(project, row.getId(), null, row.getColour(), null);
    say("labels.painted", row.getName());
  }

  /** Moves a label by so many places. */
  public void move(LabelRow row, int by) {
    labels.change(project, row.getId(), null, null, row.getPlace() - 1 + by);
    say("labels.moved", row.getName(), row.getPlace() + by);
    moved = row;
  }

  /** What to ask before a label is deleted. */
  public String question(LabelRow row) {
    return texts.of("labels.confirmDelete", row.getName(), row.getImages());
  }

  /** Deletes a label. */
  public void delete(LabelRow row) {
    int concerned = labels.delete(project, row.getId());
    say("labels.deleted", row.getName(), concerned);
  }

  /** Shows what was done and how it is now. */
  void say(String key, Object... values) {
    done = texts.of(key, values);
    moved = null;
    refresh();
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The name of the label to add. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<LabelRow> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** How far labelling is. */
  public LabellingState getState() {
    return state;
  }

  /** What was done last in words; null at first. */
  public String getDone() {
    return done;
  }

  /** Whether this label was moved last: the keyboard stays with it. */
  public boolean isMoved(LabelRow row) {
    return moved != null && moved.getId() == row.getId();
  }
}
