package org.diyml.platform.web;

import java.io.Serializable;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;

/** Where a page of a list stands in the whole, for the links below it. People count from 1. */
public final class Pager implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FARTHEST = 1_000_000;

  private final int page;
  private final int size;
  private final long total;

  private Pager(int page, int size, long total) {
    this.page = page;
    this.size = size;
    this.total = total;
  }

  /** Where {@code slice} stands. */
  public static Pager of(Slice<?> slice) {
    return new Pager(slice.range().page() + 1, slice.range().size(), slice.total());
  }

  /** The part of a list that an address asks for; the first one when it says nothing sensible. */
  public static Range range(String page, int size) {
    try {
      int number = page == null ? 1 : Integer.parseInt(page.strip());
      return new Range(Math.min(FARTHEST, Math.max(1, number)) - 1, size);
    } catch (NumberFormatException e) {
      // Somebody wrote the address by hand.
      return new Range(0, size);
    }
  }

  public int getPage() {
    return page;
  }

  /** How many pages there are, at least one. */
  public long getPages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Length of the whole list. */
  public long getTotal() {
    return total;
  }

  public boolean isPreviousThere() {
    return page > 1;
  }

  public boolean isNextThere() {
    return page < getPages();
  }

  /** Whether there is more than fits on one page. */
  public boolean isNeeded() {
    return page > 1 || isNextThere();
  }
}
