package cn.jihe.check.page.view;

import cn.jihe.check.page.view.ResultView.FileView;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The views of a result as tables of a workbook. */
public final class ResultTables {

  private static final int NARROW = 8;
  private static final int MIDDLE = 18;
  private static final int WIDE = 40;

  private final Texts texts;

  /** With these words in their heads. */
  public ResultTables(Texts texts) {
    this.texts = texts;
  }

  /** Files, forms, findings, rules and corrections, each on a sheet. */
  public TableBook of(ResultView result, CorrectionsView corrections) {
    return new TableBook(
        List.of(files(result), forms(result), findings(result), rules(result), fixes(corrections)));
  }

  private Column column(String key, int width) {
    return new Column(texts.say(key), width);
  }

  private Table files(ResultView result) {
    List<List<Object>> rows = new ArrayList<>();
    for (FileView file : result.files()) {
      CountsView counts = file.counts();
      rows.add(
          List.of(
              file.name(),
              texts.say("verdict." + counts.style()),
              file.forms().size(),
              counts.errors(),
              counts.warnings(),
              counts.notes(),
              file.taken()));
    }
    result
        .problems()
        .forEach(
            problem ->
                rows.add(
                    List.of(problem.name(), problem.title(), 0, "", "", "", problem.detail())));
    return new Table(
        texts.say("sheetFiles"),
        List.of(
            column("file", WIDE),
            column("verdict", MIDDLE),
            column("countForms", NARROW),
            column("error", NARROW),
            column("warning", NARROW),
            column("note", NARROW),
            column("problem", WIDE)),
        rows);
  }

  private Table forms(ResultView result) {
    List<List<Object>> rows = new ArrayList<>();
    for (FormView form : result.forms()) {
      CountsView counts = form.counts();
      rows.add(
          List.of(
              form.number(),
              form.project(),
              form.unit(),
              form.kind(),
              form.year(),
              texts.say("verdict." + counts.style()),
              counts.errors(),
              counts.warnings(),
              counts.notes(),
              form.file(),
              form.place()));
    }
    return new Table(
        texts.say("sheetForms"),
        List.of(
            new Column("#", NARROW),
            column("project", WIDE),
            column("unit", WIDE),
            column("kind", MIDDLE),
            column("yearColumn", MIDDLE),
            column("verdict", MIDDLE),
            column("error", NARROW),
            column("warning", NARROW),
            column("note", NARROW),
            column("file", WIDE),
            column("sheet", MIDDLE)),
        rows);
  }

  private Table findings(ResultView result) {
    List<List<Object>> rows = new ArrayList<>();
    for (FileView file : result.files()) {
      file.findings().forEach(finding -> rows.add(finding(file.name(), "", finding)));
      for (FormView form : file.forms()) {
        form.findings().forEach(finding -> rows.add(finding(file.name(), form.project(), finding)));
      }
    }
    return new Table(
        texts.say("sheetFindings"),
        List.of(
            column("file", MIDDLE),
            column("project", MIDDLE),
            column("cell", NARROW),
            column("severity", NARROW),
            column("code", MIDDLE),
            column("name", MIDDLE),
            column("message", WIDE),
            column("found", MIDDLE),
            column("expected", MIDDLE),
            column("fixTo", MIDDLE),
            column("advice", WIDE)),
        rows);
  }

  private static List<Object> finding(String file, String project, FindingView finding) {
    return List.of(
        file,
        project,
        finding.place(),
        finding.severity(),
        finding.rules().stream().map(FindingView.RuleName::code).collect(Collectors.joining(" ")),
        finding.rules().stream().map(FindingView.RuleName::name).collect(Collectors.joining(" · ")),
        finding.message() + finding.same(),
        finding.found(),
        finding.expected(),
        finding.fix(),
        finding.advice());
  }

  private Table rules(ResultView result) {
    return new Table(
        texts.say("sheetRules"),
        List.of(
            column("code", NARROW),
            column("name", WIDE),
            column("severity", NARROW),
            column("countPlaces", NARROW),
            column("countForms", NARROW),
            column("countFiles", NARROW)),
        result.byRule().stream()
            .map(
                rule ->
                    List.<Object>of(
                        rule.code(),
                        rule.name(),
                        rule.severity(),
                        rule.places(),
                        rule.forms(),
                        rule.files()))
            .toList());
  }

  private Table fixes(CorrectionsView corrections) {
    return new Table(
        texts.say("sheetCorrections"),
        List.of(
            column("code", NARROW),
            column("file", MIDDLE),
            column("project", MIDDLE),
            column("cell", NARROW),
            column("indicator", WIDE),
            column("before", MIDDLE),
            column("after", MIDDLE),
            column("safe", NARROW)),
        corrections.groups().stream()
            .flatMap(
                group ->
                    group.rows().stream()
                        .map(
                            row ->
                                List.<Object>of(
                                    group.code(),
                                    row.file(),
                                    row.project(),
                                    row.cell(),
                                    row.indicator(),
                                    row.before(),
                                    row.after(),
                                    row.safe() ? texts.say("yes") : "")))
            .toList());
  }
}
