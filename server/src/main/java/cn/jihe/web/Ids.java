package cn.jihe.web;

import java.util.Optional;
import java.util.UUID;

/** Ids as addresses and forms have them. */
public final class Ids {

  private Ids() {}

  /** Empty when it is none. */
  public static Optional<UUID> of(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The id in an address.
   *
   * @throws ProblemException of kind NOT_FOUND when it is none: what is no id is not there either
   */
  public static UUID inAddress(String text) {
    return of(text).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}
