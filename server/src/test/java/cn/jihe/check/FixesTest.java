package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Change;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class FixesTest {

  private static final Core CORE = Core.load(Map.of());
  private static final Path REAL = Path.of("src/test/resources/real/workbooks");

  private static FixOutcome.Fixed fix(String name, byte[] bytes, FixChoice choice) {
    return (FixOutcome.Fixed) CORE.fixes().fix(name, bytes, choice, Language.ZH);
  }

  private static CheckOutcome.Checked check(String name, byte[] bytes) {
    return (CheckOutcome.Checked) CORE.checks().check(name, bytes);
  }

  private static Set<String> ids(CheckOutcome.Checked checked) {
    return checked.report().allFindings().map(Finding::id).collect(Collectors.toSet());
  }

  private static boolean isSafe(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  /** Type, format and contents of every cell but those of our sheet. */
  private static Map<String, String> cells(byte[] bytes) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        if (!sheet.getSheetName().equals("校验结果")) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              cells.put(sheet.getSheetName() + "!" + cell.getAddress(), described(cell));
            }
          }
        }
      }
    }
    return cells;
  }

  private static String described(Cell cell) {
    String shown =
        cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : cell.toString();
    return cell.getCellStyle().getDataFormatString() + "|" + shown;
  }

  private static List<String> changed(byte[] before, byte[] after) throws IOException {
    Map<String, String> old = cells(before);
    Map<String, String> now = cells(after);
    assertThat(now.keySet()).isEqualTo(old.keySet());
    return now.entrySet().stream()
        .filter(cell -> !cell.getValue().equals(old.get(cell.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<String> places(List<Change> changes) {
    return changes.stream()
        .map(change -> change.cell().sheet() + "!" + change.cell().a1())
        .sorted()
        .toList();
  }

  private static FilledDeclaration misspelt() {
    return new FilledDeclaration()
        .with("E13", ">=24场")
        .with("E16", "＝100%")
        .with("E8", "90,000.00")
        .with("E14", "3000人次");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void allSafeOnesAreMadeAndNothingElse(String type) throws Exception {
    byte[] workbook = type.equals("xls") ? misspelt().xls() : misspelt().xlsx();
    String name = "表." + type;
    CheckOutcome.Checked before = check(name, workbook);
    List<Finding> safe = before.report().allFindings().filter(FixesTest::isSafe).toList();
    assertThat(safe).isNotEmpty();
    FixOutcome.Fixed fixed = fix(name, workbook, new FixChoice.AllSafe());
    assertThat(changed(workbook, fixed.bytes())).isEqualTo(places(fixed.changes()));
    assertThat(fixed.after().report().allFindings().filter(FixesTest::isSafe)).isEmpty();
    assertThat(ids(fixed.after()))
        .doesNotContainAnyElementsOf(safe.stream().map(Finding::id).toList());
    assertThat(ids(before)).as("nothing new").containsAll(ids(fixed.after()));
    assertThat(ids(check(name, fixed.bytes()))).isEqualTo(ids(fixed.after()));
  }

  @Test
  void aProposalIsMadeOnlyWhenChosen() throws Exception {
    byte[] workbook = misspelt().xlsx();
    Finding proposal =
        check("表.xlsx", workbook)
            .report()
            .allFindings()
            .filter(finding -> finding.fix().isPresent() && !isSafe(finding))
            .findFirst()
            .orElseThrow();
    FixOutcome.Fixed fixed = fix("表.xlsx", workbook, new FixChoice.Chosen(Set.of(proposal.id())));
    assertThat(fixed.changes()).containsExactly(Change.of(proposal));
    assertThat(changed(workbook, fixed.bytes())).isEqualTo(places(fixed.changes()));
    assertThat(ids(fixed.after())).doesNotContain(proposal.id());
  }

  @Test
  void aFindingThatIsNotThereChangesNothing() {
    FixOutcome outcome =
        CORE.fixes()
            .fix(
                "表.xlsx",
                misspelt().xlsx(),
                new FixChoice.Chosen(Set.of("T49@别处!A1")),
                Language.ZH);
    assertThat(outcome).isEqualTo(new FixOutcome.Unknown(Set.of("T49@别处!A1")));
  }

  @Test
  void theResultSheetListsTheChanges() throws Exception {
    FixOutcome.Fixed fixed = fix("表.xlsx", misspelt().xlsx(), new FixChoice.AllSafe());
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(fixed.bytes()))) {
      Sheet result = workbook.getSheetAt(0);
      assertThat(result.getSheetName()).isEqualTo("校验结果");
      List<String> texts = new ArrayList<>();
      result.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      assertThat(texts).contains("已更正 " + fixed.changes().size() + " 处");
      for (Change change : fixed.changes()) {
        assertThat(texts).contains(change.before(), change.after(), change.cell().a1());
      }
    }
  }

  @Test
  void aFormulaIsNeverReplaced() throws Exception {
    byte[] workbook;
    try (Workbook opened =
        WorkbookFactory.create(new ByteArrayInputStream(new FilledDeclaration().xlsx()))) {
      Cell cell = opened.getSheetAt(0).getRow(6).getCell(4);
      cell.setCellFormula("90000+0");
      opened.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      workbook = FilledDeclaration.bytes(opened);
    }
    Set<String> wanted =
        check("表.xlsx", workbook)
            .report()
            .allFindings()
            .filter(finding -> finding.fix().isPresent())
            .map(Finding::id)
            .collect(Collectors.toSet());
    assertThat(wanted).isNotEmpty();
    FixOutcome.Fixed fixed = fix("表.xlsx", workbook, new FixChoice.Chosen(wanted));
    assertThat(fixed.changes()).isEmpty();
    assertThat(changed(workbook, fixed.bytes())).isEmpty();
  }

  /** Whatever is safe on the real workbooks leaves only what follows from it. */
  @Test
  void onRealWorkbooksSafeOnesEndAndBringNothingNew() throws Exception {
    try (var files = Files.list(REAL)) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.xls[xm]?")).toList()) {
        byte[] workbook = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        Set<String> before = ids(check(name, workbook));
        FixOutcome.Fixed fixed = fix(name, workbook, new FixChoice.AllSafe());
        assertThat(changed(workbook, fixed.bytes())).as(name).isEqualTo(places(fixed.changes()));
        assertThat(fixed.after().report().allFindings().filter(FixesTest::isSafe))
            .as(name)
            .isEmpty();
        assertThat(check(name, fixed.bytes()).report()).as(name).isEqualTo(fixed.after().report());
        Set<String> fresh = new HashSet<>(ids(fixed.after()));
        fresh.removeAll(before);
        assertThat(fresh).as(name).isEmpty();
      }
    }
  }
}
