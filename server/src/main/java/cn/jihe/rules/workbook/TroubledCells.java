package cn.jihe.rules.workbook;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of a form that cannot be read for one reason, each once however many rows it spans. */
final class TroubledCells {

  private TroubledCells() {}

  static Outcome with(FieldValue.Trouble trouble, Form form) {
    Map<Object, Violation> violations = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      if (field.value() instanceof FieldValue.Unreadable unreadable
          && unreadable.trouble() == trouble) {
        Violation violation = Violation.at(form, field);
        violations.putIfAbsent(violation.cell(), violation);
      }
    }
    return Outcome.of(violations.values().stream());
  }
}
