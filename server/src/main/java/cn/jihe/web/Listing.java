package cn.jihe.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page its number, from 0
 * @param size how many entries a full part has
 * @param total how many entries the whole list has
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

  public Listing {
    items = List.copyOf(items);
  }

  /** A part of a list that is at hand. */
  public static <T> Listing<T> of(List<T> all, int page, int size) {
    int from = (int) Math.min(all.size(), (long) page * size);
    return new Listing<>(
        all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
  }

  /** The same with something else for each entry. */
  public <R> Listing<R> map(Function<T, R> each) {
    return new Listing<>(items.stream().map(each).toList(), page, size, total);
  }
}
