package cn.jihe.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was worked out of short texts, kept for the whole process and for all its threads. It never
 * grows beyond its places: a new text takes one of the two places that are its own, so whoever
 * sends very many texts pushes others out, and each of them is back as soon as it is asked for.
 */
public final class Remembered<V> {

  private static final int SPREAD = 0x9E3779B9;

  private final AtomicReferenceArray<Entry<V>> places;
  private final int bits;
  private final int longest;
  private final Function<String, V> work;

  private record Entry<V>(String text, V value) {}

  /**
   * Remembers the answers of a pure function.
   *
   * @param bits of the number of places: 13 for 8,192
   * @param longest longer texts are worked out each time, in characters
   */
  public Remembered(int bits, int longest, Function<String, V> work) {
    this.places = new AtomicReferenceArray<>(1 << bits);
    this.bits = bits;
    this.longest = longest;
    this.work = work;
  }

  /** The answer for a text. */
  public V of(String text) {
    if (text.length() > longest) {
      return work.apply(text);
    }
    int hash = text.hashCode() * SPREAD;
    int first = hash >>> (Integer.SIZE - bits);
    Entry<V> one = places.get(first);
    if (one != null && one.text().equals(text)) {
      return one.value();
    }
    int second = first ^ 1;
    Entry<V> other = places.get(second);
    if (other != null && other.text().equals(text)) {
      return other.value();
    }
    V value = work.apply(text);
    boolean free = one == null || (other != null && (hash & 1) == 0);
    places.set(free ? first : second, new Entry<>(text, value));
    return value;
  }
}
