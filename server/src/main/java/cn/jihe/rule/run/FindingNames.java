package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Violation;
import cn.jihe.text.Shortening;
import cn.jihe.text.Wording;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names findings: by cell within one file, and by meaning across versions of a form. */
final class FindingNames {

  private static final Pattern DIVIDING = Pattern.compile("[/#@\\p{Cntrl}]");

  private static final Pattern ROW =
      Pattern.compile("(indicators|funds\\.rows)\\[(\\d+)]\\.(\\w+)");

  /** A part of a key; whoever writes a paragraph into a name gets its beginning. */
  private static final int LONGEST_PART = 60;

  private final Map<String, Integer> ids = new HashMap<>();

  /** Unique in the file: {@code T54@汇总表!F17}, and {@code T54@汇总表!F17#2} for the next one there. */
  String id(RuleViolation found) {
    CellRef cell = found.violation().cell();
    return unique(ids, found.rule() + "@" + cell.sheet() + "!" + cell.a1());
  }

  /** By the sheet, for a finding that is no form's. */
  String fileKey(RuleViolation found) {
    return unique(ids, found.rule() + "@" + clean(found.violation().cell().sheet()) + "/file");
  }

  /** Keys of one form, each unique in it. */
  static final class OfForm {
    private final Form form;
    private final LevelNames levels;
    private final String project;
    private final Map<Integer, String> indicators = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    OfForm(Form form, LevelNames levels) {
      this.form = form;
      this.levels = levels;
      this.project = clean(form.projectName().text());
    }

    /** {@code T54@设备维保费/产出/质量/开机率/target}. */
    String key(RuleViolation found) {
      return unique(keys, found.rule() + "@" + project + "/" + place(found.violation()));
    }

    private String place(Violation violation) {
      FieldPath path = violation.path();
      if (path == null) {
        return "form/" + violation.message();
      }
      Matcher row = ROW.matcher(path.value());
      if (!row.matches()) {
        return path.value();
      }
      int index = Integer.parseInt(row.group(2));
      String owner =
          row.group(1).equals("indicators")
              ? indicators.computeIfAbsent(index, this::indicator)
              : fundRow(index);
      return owner + "/" + row.group(3);
    }

    private String indicator(int index) {
      Indicator indicator = form.indicators().get(index);
      String level1 =
          levels.group(indicator).map(Level1::label).orElseGet(() -> indicator.level1().text());
      String level2 =
          levels.kind(indicator).map(Level2::label).orElseGet(() -> indicator.level2().text());
      return clean(level1) + "/" + clean(level2) + "/" + clean(indicator.name());
    }

    private String fundRow(int index) {
      return Optional.of(form)
          .filter(SelfEvaluation.class::isInstance)
          .map(SelfEvaluation.class::cast)
          .map(evaluation -> clean(evaluation.funds().rows().get(index).label()))
          .orElse("");
    }
  }

  /** Without blanks, and without the signs that divide a key. */
  private static String clean(String text) {
    return Shortening.start(DIVIDING.matcher(Wording.plain(text)).replaceAll(""), LONGEST_PART);
  }

  private static String unique(Map<String, Integer> taken, String name) {
    int times = taken.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "#" + times;
  }
}
