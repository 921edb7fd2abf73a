package cn.jihe.support;

/**
 * How much a test tries. {@code ./mvnw verify} runs a quick part of what takes long, {@code ./mvnw
 * verify -Pfull} all of it.
 */
public final class Thoroughness {

  private static final boolean FULL = Boolean.getBoolean("jihe.full");

  private Thoroughness() {}

  /** The first number in a quick run, the second in a full one. */
  public static int of(int quick, int full) {
    return FULL ? full : quick;
  }
}
