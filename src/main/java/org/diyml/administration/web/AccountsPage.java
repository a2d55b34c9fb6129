package org.diyml.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.administration.AccountUse;
import org.diyml.administration.Administration;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;

/** Shows who uses the instance, and how much of it. */
@Named
@RequestScoped
public class AccountsPage {
  private static final int ROWS = 50;

  @Inject private Administration administration;

  private String page;
  private Slice<AccountUse> slice;

  /** Loads the part of the list that the address asks for. */
  public void open() {
    slice = administration.accounts(Pager.range(page, ROWS));
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public List<AccountUse> getRows() {
    return slice.items();
  }

  public Pager getPager() {
    return Pager.of(slice);
  }
}
