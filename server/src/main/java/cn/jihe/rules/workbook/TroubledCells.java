package cn.jihe.rules.workbook;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of a form that cannot be read for one reason, each once however many rows it spans. */
final class TroubledCells {

  private TroubledCells() {}

  static Outcome with(FieldValue.Trouble trouble, Form form) {
    Map<Object, Hit> hits = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      if (field.value() instanceof FieldValue.Unreadable unreadable
          && unreadable.trouble() == trouble) {
        Hit hit = Hit.at(form, field);
        hits.putIfAbsent(hit.cell(), hit);
      }
    }
    return Outcome.of(hits.values().stream());
  }
}
