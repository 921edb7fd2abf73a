package cn.jihe.reason;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether something is taken for a reason. The names are known outside. */
public enum Verdict {
  /** 本次认可. */
  ONCE,
  /** 长期认可: in later periods as well, while rule and value are the same. */
  ALWAYS,
  /** 不认可: it must be changed. */
  REJECTED;

  /** The one of this name; empty when there is none. */
  public static Optional<Verdict> named(String name) {
    return Stream.of(values()).filter(verdict -> verdict.name().equals(name)).findFirst();
  }
}
