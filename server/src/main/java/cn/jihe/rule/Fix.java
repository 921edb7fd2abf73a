package cn.jihe.rule;

import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A known correction.
 *
 * @param text the cell's new text
 * @param safe true only where the meaning cannot change (spelling, width, arithmetic of shown
 *     figures); else it is a proposal
 * @param from the fields that it is computed from; empty when it is a matter of this cell alone
 * @param otherwise the name of the rule's message for where this correction cannot be offered;
 *     empty when its message does not speak of it
 */
public record Fix(String text, boolean safe, Set<FieldPath> from, String otherwise) {

  /**
   * Of a finding that a corrected text must not leave, though nobody knows what the text has to
   * say: whatever other findings of the cell would put there is then no correction either.
   */
  public static final Fix UNKNOWN = new Fix("", false);

  public Fix {
    // What was recorded before corrections said so.
    from = Set.copyOf(Objects.requireNonNullElse(from, Set.of()));
    otherwise = Objects.requireNonNullElse(otherwise, "");
  }

  public Fix(String text, boolean safe) {
    this(text, safe, Set.of(), "");
  }

  /** Whether there is a text at all. */
  public boolean isKnown() {
    return !text.isEmpty();
  }

  /** The same, computed from these fields. */
  public Fix computedFrom(Collection<Field> fields) {
    return new Fix(
        text, safe, fields.stream().map(Field::path).collect(Collectors.toSet()), otherwise);
  }

  /** The same with the message that is said where it cannot be offered. */
  public Fix otherwise(String message) {
    return new Fix(text, safe, from, message);
  }

  /** The same, but done only when it is asked for by itself. */
  public Fix asProposal() {
    return new Fix(text, false, from, otherwise);
  }
}
