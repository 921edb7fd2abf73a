package cn.jihe.form;

import java.util.Optional;

/** Stand-in until the grammar lands. */
final class StandardSpelling {

  private StandardSpelling() {}

  static Optional<String> of(Target target) {
    return Optional.empty();
  }

  static Optional<String> with(Target target, Comparator comparator) {
    return Optional.empty();
  }
}
