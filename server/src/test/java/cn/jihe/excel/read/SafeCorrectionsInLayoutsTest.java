package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.LayoutCase;
import cn.jihe.support.Offers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Safe corrections do no harm, and all that are offered correct what they are offered for, however
 * a form is laid out and whatever is wrong in it.
 */
class SafeCorrectionsInLayoutsTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  /** The same faults in every build, which must not fail by chance; change it to try others. */
  private static final String SEED = "2026";

  private static final List<LayoutCase> LAYOUTS = LayoutCase.all().toList();
  private static final int MOST_ROUNDS = 8;

  private static final List<String> TEXTS =
      List.of(
          "≧",
          "＞＝",
          "大于等于",
          "735",
          "７３５",
          "≧735人次",
          "＞95％（含）",
          "达到20年一遇防洪标准",
          "突破1个核心技术",
          "110",
          "0",
          "-1",
          "99.9",
          "1,000.00",
          "1000",
          "95%",
          "0.95",
          "优",
          "差",
          "无",
          "",
          "#N/A",
          "9O");

  /** A field of a form of a layout, or the cell left or right of it, says something else. */
  record Fault(int form, int field, int beside, String text) {}

  @Provide
  Arbitrary<LayoutCase> layouts() {
    return Arbitraries.of(LAYOUTS);
  }

  @Provide
  Arbitrary<List<Fault>> faults() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 400),
            Arbitraries.of(0, 0, 0, -1, 1),
            Arbitraries.of(TEXTS))
        .as(Fault::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 30, seed = SEED)
  void safeCorrectionsDoNoHarm(
      @ForAll("layouts") LayoutCase layout, @ForAll("faults") List<Fault> faults) {
    noCellGetsAnErrorAndASecondRunChangesNothing(layout, faults);
  }

  @Tag("slow")
  @Property(tries = 300, seed = SEED)
  void noCellGetsAnErrorAndASecondRunChangesNothing(
      @ForAll("layouts") LayoutCase layout, @ForAll("faults") List<Fault> faults) {
    LayoutCase faulty = faulty(layout, faults);
    Report before = judged(faulty);
    Offers.assertKept(before, texts -> judged(faulty.with(texts)));
    Report after = allSafe(faulty, before);
    Set<CellRef> fresh = errors(after);
    fresh.removeAll(errors(before));
    assertThat(fresh).as("cells that had no ERROR before").isEmpty();
    assertThat(after.allFindings().filter(SafeCorrectionsInLayoutsTest::isSafe)).isEmpty();
  }

  private static Report judged(LayoutCase layout) {
    return RUNNER.run(layout.read());
  }

  private static boolean isSafe(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  private static LayoutCase faulty(LayoutCase layout, List<Fault> faults) {
    List<Form> forms = layout.read().forms();
    Map<CellRef, String> texts = new LinkedHashMap<>();
    for (Fault fault : faults) {
      List<Field> fields = forms.get(fault.form() % forms.size()).fields();
      CellRef cell = fields.get(fault.field() % fields.size()).cell();
      if (cell != null && cell.column() + fault.beside() >= 0) {
        int column = cell.column() + fault.beside();
        texts.put(new CellRef(cell.sheet(), cell.sheetIndex(), cell.row(), column), fault.text());
      }
    }
    return layout.with(texts);
  }

  /** What is said when nothing safe is left, or when it does not end. */
  private static Report allSafe(LayoutCase faulty, Report before) {
    LayoutCase now = faulty;
    Report report = before;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<CellRef, String> texts = new LinkedHashMap<>();
      report
          .allFindings()
          .filter(SafeCorrectionsInLayoutsTest::isSafe)
          .forEach(
              finding -> texts.putIfAbsent(finding.cell(), finding.fix().orElseThrow().text()));
      now = now.with(texts);
      report = judged(now);
    }
    return report;
  }

  private static Set<CellRef> errors(Report report) {
    Set<CellRef> cells = new TreeSet<>();
    report
        .allFindings()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::cell)
        .forEach(cells::add);
    return cells;
  }
}
