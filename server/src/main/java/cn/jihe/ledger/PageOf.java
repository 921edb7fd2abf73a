package cn.jihe.ledger;

import cn.jihe.web.ListQuery;

/**
 * Which part of a list.
 *
 * @param number from 0
 * @param size entries to a page, from 1 to {@link ListQuery#LARGEST}
 */
public record PageOf(int number, int size) {

  public PageOf {
    if (number < 0 || size < 1 || size > ListQuery.LARGEST) {
      throw new IllegalArgumentException("page " + number + " of size " + size);
    }
  }

  /** How many entries come before it. */
  public long offset() {
    return (long) number * size;
  }
}
