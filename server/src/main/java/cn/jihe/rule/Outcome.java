package cn.jihe.rule;

import cn.jihe.template.Words;
import java.util.List;
import java.util.stream.Stream;

/** What became of a rule on its subject. */
public sealed interface Outcome {

  /** The rule was applied; no hits means passed. */
  record Checked(List<Hit> hits) implements Outcome {
    public Checked {
      hits = List.copyOf(hits);
    }
  }

  /** The rule could not be applied. */
  record NotChecked(Words reason) implements Outcome {}

  /** The rule found nothing. */
  Outcome PASSED = new Checked(List.of());

  static Outcome of(Stream<Hit> hits) {
    return new Checked(hits.toList());
  }
}
