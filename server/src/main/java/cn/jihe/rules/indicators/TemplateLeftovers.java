package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.RowRoles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An indicator's name is still what the template had there, or nothing. */
public final class TemplateLeftovers implements FormRule {

  /** XX, X个, **, ★; letters on either side would make a word of it, as in EXXON. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|(?<![A-Za-z])[Xx×]个|[*]{2,}|★");

  @Override
  public String code() {
    return "I41";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    List<Indicator> empty =
        form.indicators().stream().filter(Indicator::isEmptyTemplateRow).toList();
    Stream<Violation> named =
        RowRoles.of(form).withTargets().stream().flatMap(row -> judge(form, row));
    int count = form.emptyRows().size() + empty.size();
    Stream<Violation> note =
        Stream.concat(
                form.emptyRows().stream().map(cell -> Violation.at(cell, "")),
                empty.stream().map(row -> Violation.at(form, row.level3())))
            .limit(1)
            .map(
                violation ->
                    violation.withMessage("emptyRow").with("count", count).as(Severity.NOTE));
    return Outcome.of(Stream.concat(named, note));
  }

  private static Stream<Violation> judge(Form form, Indicator row) {
    if (row.level3().isUnreadable()) {
      return Stream.empty();
    }
    if (IndicatorName.isPlaceholder(row.name())) {
      Violation violation = Violation.at(form, row.level3());
      return Stream.of(row.level3().isFilled() ? violation : violation.withMessage("blank"));
    }
    return PLACEHOLDER.matcher(Wording.plain(row.name())).find()
        ? Stream.of(
            Violation.at(form, row.level3()).withMessage("placeholder").as(Severity.WARNING))
        : Stream.empty();
  }
}
