package org.diyml.platform.database;

/**
 * Which part of a list is wanted.
 *
 * @param page number of the page, from 0
 * @param size how many items a page has, at most {@link #LARGEST}
 */
public record Range(int page, int size) {
  /** Most items of a page. */
  public static final int LARGEST = 200;

  /** How many items come before the page. */
  public int offset() {
    return page * size;
  }
}
