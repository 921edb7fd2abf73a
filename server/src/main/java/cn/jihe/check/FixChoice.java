package cn.jihe.check;

import java.util.Set;

/** Which corrections to make. */
public sealed interface FixChoice {

  /** All that cannot change the meaning, again and again until there is none left. */
  record AllSafe() implements FixChoice {}

  /**
   * Those of these findings, proposals too.
   *
   * @param findings ids, as the check of the same bytes gives them
   */
  record Chosen(Set<String> findings) implements FixChoice {
    public Chosen {
      findings = Set.copyOf(findings);
    }
  }
}
