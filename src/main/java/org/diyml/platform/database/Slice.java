package org.diyml.platform.database;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;

/** Part of a list, with the length of the whole. */
public record Slice<T>(List<T> items, Range range, long total) {
  /** The part {@code range} of what {@code items} finds, {@code count} of which there are. */
  public static <T> Slice<T> of(TypedQuery<T> items, TypedQuery<Long> count, Range range) {
    long total = count.getSingleResult();
    List<T> found =
        total <= range.offset()
            ? List.of()
            : items.setFirstResult(range.offset()).setMaxResults(range.size()).getResultList();
    return new Slice<>(found, range, total);
  }

  /** The same part of the list of what {@code view} makes of each item. */
  public <V> Slice<V> map(Function<T, V> view) {
    return new Slice<>(items.stream().map(view).toList(), range, total);
  }
}
