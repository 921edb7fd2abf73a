package cn.jihe.ledger;

/**
 * Which part of a list.
 *
 * @param number from 0
 * @param size entries to a page, from 1 to {@link #LARGEST}
 */
public record PageOf(int number, int size) {

  /** No more at once: a list is for people. */
  public static final int LARGEST = 200;

  public PageOf {
    if (number < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("page " + number + " of size " + size);
    }
  }

  /** How many entries come before it. */
  public long offset() {
    return (long) number * size;
  }
}
