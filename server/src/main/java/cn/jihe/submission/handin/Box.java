package cn.jihe.submission.handin;

import cn.jihe.reason.GivenReason;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.rule.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A group of warnings, those of one rule in one form, and what is said of it.
 *
 * @param id names its fields
 * @param group rule and project, as reasons name them
 * @param findings at least one
 * @param required whether it has to be said
 * @param given what was said of it before and holds for all of it
 * @param typed what stands in the workbook itself
 * @param category as chosen; empty for none
 * @param text as typed; blank for nothing
 * @param same whether it goes for the others as well
 * @param others how many other forms of the workbook have warnings of the rule
 */
public record Box(
    String id,
    String group,
    List<Finding> findings,
    boolean required,
    Optional<GivenReason> given,
    Optional<NewReason> typed,
    Optional<ReasonCategory> category,
    String text,
    boolean same,
    int others) {

  public Box {
    findings = List.copyOf(findings);
  }

  public String rule() {
    return findings.getFirst().rule();
  }

  /** Whether somebody has begun to say something here. */
  public boolean isTouched() {
    return category.isPresent() || !text.isEmpty();
  }

  /** Whether nothing has to be said here any more. */
  public boolean isAnswered() {
    return given.isPresent() || typed.isPresent();
  }

  /** What is said here; empty when it is nothing, or not all of it. */
  public Optional<NewReason> said() {
    return text.isEmpty()
        ? Optional.empty()
        : category.map(known -> new NewReason(group, known, text));
  }

  /** The same with what another box says for it. */
  Box saying(Box other) {
    return new Box(
        id,
        group,
        findings,
        required,
        given,
        typed,
        other.category,
        other.text,
        same,
        others);
  }
}
