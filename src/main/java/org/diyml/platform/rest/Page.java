package org.diyml.platform.rest;

import java.util.List;
import java.util.function.Function;
import org.diyml.platform.database.Slice;

/**
 * One page of a list.
 *
 * @param page number of the page, from 0
 * @param size how many items a full page has
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int page, int size, long total) {
  /** A page of what clients see of {@code slice}. */
  public static <E, T> Page<T> of(Slice<E> slice, Function<E, T> view) {
    return new Page<>(
        slice.items().stream().map(view).toList(),
        slice.range().page(),
        slice.range().size(),
        slice.total());
  }
}
