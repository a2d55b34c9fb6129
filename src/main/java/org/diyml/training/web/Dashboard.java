package org.diyml.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.DatasetSize;
import org.diyml.dataset.DatasetSizes;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;
import org.diyml.projects.OwnProject;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Projects;
import org.diyml.training.TrainedIterations;

/** The projects of the account that is signed in, each with how far it is. */
@Named
@ViewScoped
public class Dashboard implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CARDS = 12;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private DatasetSizes sizes;
  @Inject private TrainedIterations trained;

  private String page;
  private List<ProjectCard> cards;
  private Pager pager;

  /** Loads the cards. */
  public void open() {
    Slice<OwnProject> slice = access.visible(Pager.range(page, CARDS));
    List<Project> visible = slice.items().stream().map(OwnProject::project).toList();
    List<Long> ids = visible.stream().map(Project::getId).toList();
    Map<Long, DatasetSize> size = sizes.of(ids);
    Map<Long, Double> accuracy = trained.newestAccuracies(ids);
    cards =
        visible.stream()
            .map(p -> new ProjectCard(p, size.get(p.getId()), accuracy.get(p.getId())))
            .toList();
    pager = Pager.of(slice);
  }

  /** Deletes a project with all that is in it. */
  public void delete(long projectId) {
    projects.delete(projectId);
    open();
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public List<ProjectCard> getCards() {
    return cards;
  }

  public Pager getPager() {
    return pager;
  }
}
