package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What became of a rule on its subject. */
public sealed interface Outcome {

  /**
   * The rule was applied; no violations means passed.
   *
   * @param rows those it could not judge, which have not passed
   */
  record Checked(List<Violation> violations, List<Unjudged> rows) implements Outcome {
    public Checked {
      violations = List.copyOf(violations);
      rows = List.copyOf(rows);
    }

    public Checked(List<Violation> violations) {
      this(violations, List.of());
    }
  }

  /**
   * A field that a rule could not judge while it judged others.
   *
   * @param why names the reason
   */
  record Unjudged(Field field, NotChecked why) {}

  /**
   * The rule could not be applied.
   *
   * @param reason the name of a reason of the rule, or of one that rules share
   * @param values what fills the places in the reason's text
   */
  record NotChecked(String reason, Map<String, String> values) implements Outcome {
    public NotChecked {
      values = Map.copyOf(values);
    }

    public NotChecked(String reason) {
      this(reason, Map.of());
    }
  }

  /** The rule found nothing. */
  Outcome PASSED = new Checked(List.of());

  static Outcome of(Stream<Violation> violations) {
    return of(violations.toList());
  }

  static Outcome of(List<Violation> violations) {
    return violations.isEmpty() ? PASSED : new Checked(violations);
  }

  /** What was found in the rows that could be judged, and the fields of the rows that could not. */
  static Outcome of(Stream<Violation> violations, Stream<Field> unjudged, NotChecked why) {
    List<Unjudged> rows = unjudged.map(field -> new Unjudged(field, why)).toList();
    Checked checked = new Checked(violations.toList(), rows);
    return checked.equals(PASSED) ? PASSED : checked;
  }

  static Outcome of(Violation violation) {
    return new Checked(List.of(violation));
  }

  /** Not checked, because a field that it needs cannot be read; another rule says so there. */
  static Outcome unreadable(Field field) {
    CellRef cell = field.cell();
    String where = cell == null ? field.path().value() : cell.a1();
    return new NotChecked("unreadable", Map.of("cell", where));
  }
}
