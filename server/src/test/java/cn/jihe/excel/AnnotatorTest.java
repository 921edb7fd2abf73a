package cn.jihe.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleRunner;
import cn.jihe.rule.RuleTexts;
import cn.jihe.rule.Settings;
import cn.jihe.rules.Catalogue;
import cn.jihe.template.Language;
import cn.jihe.template.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");
  private static final Path LOOK = Path.of("target/annotated");

  private final RuleTexts texts = Catalogue.texts();
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);
  private final FormsReader reader = new FormsReader(opener, Limits.DEFAULT);
  private final RuleRunner runner = new RuleRunner(Catalogue.RULES, texts, Settings.defaults());
  private final Annotator annotator = new Annotator(opener, texts);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-sheets.xlsx",
        "000-sheets-legacy.xls",
        "002-offset-typed.xlsx",
        "002-stacked.xlsx",
        "002-stacked-resaved.xlsx",
        "004-sheets-legacy.xls",
        "004-typed-total.xlsx"
      })
  void theAnnotatedCopyGivesTheSameFindings(String file) throws Exception {
    byte[] original = Files.readAllBytes(WORKBOOKS.resolve(file));
    Report report = check(file, original);
    byte[] annotated = annotator.annotate(file, original, report, Language.ZH).bytes();
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve(file), annotated);
    assertThat(ids(check(file, annotated))).isEqualTo(ids(report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls", "002-stacked.xlsx"})
  void annotatingAgainAddsNothingTwice(String file) throws Exception {
    byte[] original = Files.readAllBytes(WORKBOOKS.resolve(file));
    byte[] once = annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    byte[] twice = annotator.annotate(file, once, check(file, once), Language.ZH).bytes();
    assertThat(seen(twice)).isEqualTo(seen(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls", "002-stacked.xlsx"})
  void cleaningLeavesNoMarkOfOurs(String file) throws Exception {
    byte[] original = Files.readAllBytes(WORKBOOKS.resolve(file));
    byte[] annotated =
        annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    assertThat(seen(annotated)).isNotEqualTo(seen(original));
    assertThat(seen(annotator.clean(file, annotated).bytes())).isEqualTo(seen(original));
  }

  private Report check(String file, byte[] bytes) throws RefusedWorkbook {
    Workbook workbook = reader.read(file, bytes);
    return runner.run(workbook);
  }

  private static List<String> ids(Report report) {
    return report.allFindings().map(Finding::id).toList();
  }

  /** All that a user sees of a workbook: sheets, cells, comments, colours, and where it opens. */
  private static Map<String, String> seen(byte[] bytes) throws IOException {
    Map<String, String> seen = new TreeMap<>();
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      seen.put("active", String.valueOf(poi.getActiveSheetIndex()));
      for (Sheet sheet : poi) {
        String name = sheet.getSheetName();
        seen.put(name, poi.getSheetIndex(sheet) + " " + sheet.isSelected());
        sheet.forEach(
            row ->
                row.forEach(
                    cell ->
                        seen.put(
                            name + "!" + cell.getAddress(),
                            cell + "/" + cell.getCellStyle().getIndex())));
        sheet
            .getCellComments()
            .forEach(
                (at, comment) -> seen.put(name + "!" + at + "#", comment.getString().getString()));
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
          seen.put(
              name + "?" + i,
              List.of(formats.getConditionalFormattingAt(i).getFormattingRanges()).toString());
        }
      }
    }
    return seen;
  }
}
