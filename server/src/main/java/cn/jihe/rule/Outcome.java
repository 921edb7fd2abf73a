package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.text.Words;
import java.util.List;
import java.util.stream.Stream;

/** What became of a rule on its subject. */
public sealed interface Outcome {

  /** The rule was applied; no violations means passed. */
  record Checked(List<Violation> violations) implements Outcome {
    public Checked {
      violations = List.copyOf(violations);
    }
  }

  /** The rule could not be applied. */
  record NotChecked(Words reason) implements Outcome {}

  /** The rule found nothing. */
  Outcome PASSED = new Checked(List.of());

  static Outcome of(Stream<Violation> violations) {
    return new Checked(violations.toList());
  }

  static Outcome of(Violation violation) {
    return new Checked(List.of(violation));
  }

  /** Not checked, because a field that it needs cannot be read; another rule says so there. */
  static Outcome unreadable(Field field) {
    CellRef cell = field.cell();
    String where = cell == null ? field.path().value() : cell.a1();
    return new NotChecked(
        new Words(
            "单元格 " + where + " 的内容读不出来，请先改正它，再核对这一项。",
            "Cell " + where + " cannot be read; correct it first."));
  }
}
