package cn.jihe.rules.workbook;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.TemplateMark;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import cn.jihe.template.Templates;
import java.util.Optional;
import java.util.stream.Stream;

/** The workbook was made from one of our templates, but not from its current version. */
public final class TemplateOutdated implements WorkbookRule {

  @Override
  public String code() {
    return "W02";
  }

  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    return Outcome.of(workbook.templates().stream().flatMap(mark -> judge(mark, workbook)));
  }

  /** Of a kind and year for which there is no template none can be current. */
  private static Stream<Violation> judge(TemplateMark mark, Workbook workbook) {
    return Templates.current(mark.kind(), mark.year()).stream()
        .filter(current -> current.version() != mark.version())
        .flatMap(
            current ->
                place(mark, workbook).stream()
                    .map(
                        cell ->
                            Violation.at(cell, mark.id())
                                .with("version", mark.version())
                                .with("current", current.version())
                                .with("file", current.fileName())));
  }

  /** Where the workbook says it, or the title of the first form of that kind. */
  private static Optional<CellRef> place(TemplateMark mark, Workbook workbook) {
    return Optional.ofNullable(mark.at())
        .or(
            () ->
                workbook.forms().stream()
                    .filter(form -> form.kind() == mark.kind())
                    .findFirst()
                    .or(() -> workbook.forms().stream().findFirst())
                    .map(TemplateOutdated::title));
  }

  private static CellRef title(Form form) {
    return form.place().title();
  }
}
