package cn.jihe.review.page;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormSchema;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.review.page.RemarksView.FieldChoice;
import cn.jihe.review.page.RemarksView.FieldGroup;
import cn.jihe.text.Shortening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form to choose one of, row by row. */
final class FieldChoices {

  private static final int LONGEST_NAME = 40;

  private final Form form;
  private final ReviewWords words;
  private final Map<FieldPath, String> rows = new HashMap<>();

  FieldChoices(Form form, ReviewWords words) {
    this.form = form;
    this.words = words;
    for (Indicator row : form.indicators()) {
      String name = row.name().isBlank() ? row.level2().text() : row.name();
      row.fields().forEach(field -> rows.put(field.path(), name));
    }
    if (form instanceof SelfEvaluation evaluation) {
      evaluation
          .funds()
          .rows()
          .forEach(row -> row.fields().forEach(field -> rows.put(field.path(), row.label())));
    }
  }

  /** In reading order. */
  List<FieldGroup> groups() {
    Map<String, List<FieldChoice>> groups = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      CellRef cell = field.cell();
      if (cell != null) {
        String group = rows.getOrDefault(field.path(), words.say("formFields"));
        groups
            .computeIfAbsent(Shortening.marked(group, LONGEST_NAME), name -> new ArrayList<>())
            .add(choice(field.path(), cell.a1()));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new FieldGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private FieldChoice choice(FieldPath path, String cell) {
    String name = FormSchema.standard().name(path, words.language());
    return new FieldChoice(path.value(), cell, words.say("fieldAt", name, cell));
  }
}
