package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Harmless;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Real workbooks with random faults in random cells: what “all safe” does to them. */
final class FixPropertiesTest {

  /** The same faults in every build, which must not fail by chance; change it to try others. */
  private static final String SEED = "2026";

  private static final Core CORE = Core.load(Map.of());
  private static final Path REAL = Path.of("src/test/resources/real/workbooks");
  private static final List<String> FILES =
      List.of(
          "000-sheets.xlsx",
          "004-sheets.xlsx",
          "002-stacked.xlsx",
          "004-sheets-legacy.xls",
          "004-typed-total.xlsx");

  /** Figures and targets, right, wrong and oddly spelt. */
  private static final List<String> TEXTS =
      List.of(
          ">=95%",
          "≥９５％",
          "＝12个月",
          "95",
          "0.95%",
          "≤３（次）",
          "大于等于80%",
          "100",
          "0",
          "12.34",
          "1,234.50",
          "优",
          "差",
          "92.25%",
          "0.9225",
          "9.2",
          "≥98.00(%)",
          "达到95%以上",
          "＞95％（含）",
          "达到20年一遇防洪标准",
          "达到4A级景区标准",
          "突破1项",
          "保持在≧95%",
          "90.00",
          "110",
          "1,000.00",
          "#REF!",
          "10O",
          "",
          "无");

  record Fault(int form, int field, String text) {}

  @Provide
  Arbitrary<List<Fault>> faults() {
    return Arbitraries.integers()
        .between(0, 30)
        .flatMap(
            form ->
                Arbitraries.integers()
                    .between(0, 400)
                    .flatMap(
                        field -> Arbitraries.of(TEXTS).map(text -> new Fault(form, field, text))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }

  @Property(tries = 5, seed = SEED)
  void allSafeOnesDoNoHarm(@ForAll("files") String file, @ForAll("faults") List<Fault> faults)
      throws IOException {
    allSafeOnesEndAndBringNothingButWhatFollowsFromThem(file, faults);
  }

  @Tag("slow")
  @Property(tries = 60, seed = SEED)
  void allSafeOnesEndAndBringNothingButWhatFollowsFromThem(
      @ForAll("files") String file, @ForAll("faults") List<Fault> faults) throws IOException {
    byte[] workbook = faulty(file, faults);
    if (!(CORE.checks().check(file, workbook) instanceof CheckOutcome.Checked before)) {
      return;
    }
    FixOutcome.Fixed fixed =
        (FixOutcome.Fixed) CORE.fixes().fix(file, workbook, new FixChoice.AllSafe(), Language.ZH);
    Set<CellRef> changed = fixed.changes().stream().map(Change::cell).collect(Collectors.toSet());
    assertThat(changed).as("each cell once").hasSameSizeAs(fixed.changes());
    assertThat(fixed.after().report().allFindings().filter(FixPropertiesTest::isSafe))
        .as("nothing safe is left: these workbooks have no formulas")
        .isEmpty();
    Set<String> gone =
        before
            .report()
            .allFindings()
            .filter(FixPropertiesTest::isSafe)
            .filter(finding -> changed.contains(finding.cell()))
            .map(Finding::id)
            .collect(Collectors.toSet());
    assertThat(ids(fixed.after())).noneMatch(gone::contains);
    assertThat(CORE.checks().check(file, fixed.bytes()))
        .as("judged while it changed, it is what it is when it is read again")
        .isInstanceOfSatisfying(
            CheckOutcome.Checked.class,
            again -> assertThat(again.report()).isEqualTo(fixed.after().report()));
    Harmless.assertHarmless(CORE, file, workbook);
  }

  private static boolean isSafe(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  private static Set<String> ids(CheckOutcome.Checked checked) {
    return new HashSet<>(checked.report().allFindings().map(Finding::id).toList());
  }

  private static byte[] faulty(String file, List<Fault> faults) {
    try {
      byte[] real = Files.readAllBytes(REAL.resolve(file));
      CheckOutcome.Checked checked = (CheckOutcome.Checked) CORE.checks().check(file, real);
      try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(real))) {
        for (Fault fault : faults) {
          var forms = checked.report().forms();
          var fields = forms.get(fault.form() % forms.size()).form().fields();
          CellRef at = fields.get(fault.field() % fields.size()).cell();
          if (at != null) {
            put(workbook.getSheet(at.sheet()), at, fault.text());
          }
        }
        return FilledDeclaration.bytes(workbook);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Sheet sheet, CellRef at, String text) {
    Row row = sheet.getRow(at.row());
    Cell cell = row == null ? null : row.getCell(at.column());
    if (cell != null) {
      cell.setCellValue(text);
    }
  }
}
