package cn.jihe.web;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormPlace;
import cn.jihe.form.RawValue;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleInfo;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Spoken;
import cn.jihe.template.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report made by hand, for tests of what is done with reports. */
public final class Samples {

  public static final String HOSTILE = "<script>document.title='owned'</script>&\"'";

  private static final String SHEET = "汇总表";
  private static final int INDICATORS = 8;

  private Samples() {}

  /** A declaration whose project has this name, with eight indicators. */
  public static Form form(int index, String project) {
    int top = index * 30;
    Map<FieldPath, FormCells.Located> cells = new LinkedHashMap<>();
    put(cells, "projectName", top + 3, 1, project);
    put(cells, "department", top + 4, 1, "卫生健康委员会");
    put(cells, "unit", top + 4, 4, "血液管理办公室");
    put(cells, "annualGoal", top + 8, 1, "保障采供血");
    for (int i = 0; i < INDICATORS; i++) {
      put(cells, "indicators[" + i + "].level3", top + 13 + i, 3, "指标" + i);
      put(cells, "indicators[" + i + "].target", top + 13 + i, 5, i == 0 ? "" : "95");
    }
    return FormAssembler.assemble(
        new FormCells(
            FormKind.DECLARATION,
            new FormPlace(
                index, cell(top + 2, 0), "A" + (top + 3) + ":F" + (top + 27), cell(top + 12, 0)),
            Optional.of(2024),
            Optional.empty(),
            List.of(),
            INDICATORS,
            List.of(),
            cells));
  }

  private static void put(
      Map<FieldPath, FormCells.Located> cells, String path, int row, int column, String text) {
    cells.put(new FieldPath(path), new FormCells.Located(cell(row, column), RawValue.ofText(text)));
  }

  private static CellRef cell(int row, int column) {
    return new CellRef(SHEET, 0, row, column);
  }

  /** One finding of a severity at an indicator's target. */
  public static Finding finding(
      String rule, Severity severity, int form, int indicator, String found, Optional<Fix> fix) {
    CellRef cell = cell(form * 30 + 13 + indicator, 5);
    FieldPath path = FieldPath.ofIndicator(indicator, "target");
    return new Finding(
        rule + "@" + SHEET + "!" + cell.a1(),
        rule + "@项目/产出/质量/指标" + indicator + "/target",
        rule,
        severity,
        cell,
        Optional.of(path),
        found,
        "default",
        Map.of(),
        fix);
  }

  /** Two forms: one with an ERROR, seven warnings and a note, the other without findings. */
  public static Report report(String project) {
    Finding blank = finding("T44", Severity.ERROR, 0, 0, "", Optional.empty());
    Stream<Finding> bare =
        IntStream.range(1, INDICATORS)
            .mapToObj(
                i ->
                    finding(
                        "T49",
                        Severity.WARNING,
                        0,
                        i,
                        "95",
                        Optional.of(new Fix("≥95.00(%)", false))));
    Finding note = finding("M22", Severity.NOTE, 0, 0, project, Optional.empty());
    return new Report(
        List.of(
            new Report.FormReport(
                form(0, project),
                Stream.concat(Stream.of(note, blank), bare).toList(),
                List.of(
                    new Report.NotChecked("S85", new Words("没有申报表", "no declaration at hand")))),
            new Report.FormReport(form(1, "设备维保费"), List.of(), List.of())),
        List.of());
  }

  /** A catalogue of the three rules that {@link #report} uses. */
  public static RuleBook rules() {
    return new RuleBook(
        List.of(
            info("T44", Severity.ERROR, new Words("指标值为空", "target blank")),
            info("T49", Severity.WARNING, new Words("缺比较符", "comparator missing")),
            info("M22", Severity.NOTE, new Words("分项执行率漏算", "row rate not computed"))),
        (finding, language) ->
            new Spoken(
                new Words("%s 有问题", "%s is not right")
                    .in(language)
                    .formatted(finding.cell().a1() + " " + finding.found()),
                finding.fix().map(Fix::text).orElse(""),
                new Words("请改正后重新上传。", "Correct it and send it again.").in(language)));
  }

  private static RuleInfo info(String code, Severity severity, Words name) {
    return new RuleInfo(
        code,
        severity,
        Set.of(FormKind.SELF_EVALUATION, FormKind.DECLARATION),
        name,
        new Words("检查什么", "what"),
        new Words("为什么", "why"),
        new Words("怎样改", "fix"),
        new Words("惯例", "practice"),
        Map.of(
            "default",
            new RuleInfo.Message(new Words("", ""), new Words("", ""), new Words("", ""))),
        List.of(
            new RuleInfo.RuleCase(
                new Words("只有数字", "a bare number"),
                FormKind.DECLARATION,
                Optional.empty(),
                Map.of("indicators[0].target", RawValue.ofText("95")),
                List.of(),
                List.of(),
                List.of("indicators[0].target"),
                Optional.empty(),
                false)));
  }
}
