package cn.jihe.remark;

import java.util.Optional;
import java.util.stream.Stream;

/** What a remark wants of whom. The names are known outside. */
public enum RemarkKind {
  /** 必须修改: as long as it is open, the form is not accepted. */
  MUST_CHANGE,
  /** 建议. */
  SUGGEST,
  /** 询问. */
  QUESTION,
  /** 内部: among reviewers; the unit never learns that there is one. */
  INTERNAL;

  /** The one of this name; empty when there is none. */
  public static Optional<RemarkKind> named(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
