package cn.jihe.ledger;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many entries the whole list has
 */
public record Page<T>(List<T> items, PageOf part, long total) {
  public Page {
    items = List.copyOf(items);
  }
}
