package org.diyml.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.administration.Administration;
import org.diyml.administration.JobEntry;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;

/** Shows what the instance works at and what it did. */
@Named
@RequestScoped
public class JobsPage {
  private static final int ROWS = 50;

  @Inject private Administration administration;

  private String page;
  private Slice<JobEntry> slice;

  /** Loads the part of the list that the address asks for. */
  public void open() {
    slice = administration.jobs(Pager.range(page, ROWS));
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public List<JobEntry> getRows() {
    return slice.items();
  }

  public Pager getPager() {
    return Pager.of(slice);
  }
}
