package cn.jihe.check.result;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A file of a kept result, without its bytes.
 *
 * @param number in the order of coming, from 1
 * @param place the same for all versions of one file, the number of the first
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 * @param shown whether it is the version that stands in its place
 * @param replaced the number of the version that stood there when it came; empty for the first
 */
public record KeptFile(
    int number,
    int place,
    String name,
    String sha256,
    long size,
    Origin origin,
    boolean shown,
    OptionalInt replaced,
    Instant received) {

  /** Where a version comes from. */
  public enum Origin {
    UPLOADED,
    /** Made by us: the version before with the corrections that were chosen. */
    CORRECTED
  }
}
