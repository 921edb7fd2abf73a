package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.GridWorkbook;
import cn.jihe.support.Offers;
import cn.jihe.support.Thoroughness;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Every correction that is offered on real workbooks, as they are and with random faults. */
final class OfferedCorrectionsTest {

  /** The same faults in every build, which must not fail by chance; change it to try others. */
  private static final String SEED = "2026";

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());
  private static final Core CORE = Core.load(Map.of());
  private static final Path REAL = Path.of("src/test/resources/real/workbooks");
  private static final Map<String, Original> ORIGINALS = new ConcurrentHashMap<>();

  private static final List<String> FILES =
      List.of("000-sheets.xlsx", "002-stacked.xlsx", "004-sheets.xlsx", "004-typed-total.xlsx");

  /** Names of which one tells its unit, one its direction, one both and one nothing. */
  private static final List<String> NAMES =
      List.of(
          "讲座场次", "培训人数", "参加人次", "投诉次数", "检验差错率", "服务对象满意度", "设备完好率", "报告办结周期", "人均成本", "配套服务",
          "改造面积", "安全事故起数", "计划完成率", "门诊量增长率", "体检人数（人）");

  /** Values that want a sign, a unit, another number or spelling, and some that are words. */
  private static final List<String> TARGETS =
      List.of(
          "24",
          "≥24",
          "≧24",
          "95%",
          "95",
          "≥95",
          "０.95%",
          "0.95(百分比)",
          "＝0.5%",
          "=95%",
          "≦95%",
          "<3次",
          "不少于3次",
          "≥5",
          "=30天",
          "30",
          "100%",
          "＞100%",
          "≥150%",
          "-5%",
          "5场完成",
          "≥5场完成",
          "２４场",
          "3-5",
          "３-５项",
          "百分之85",
          "百分之百",
          "0",
          "=0",
          "0起",
          "1,000",
          "≥1000人左右",
          "达到20年一遇防洪标准",
          "达到4A级景区标准",
          "突破1个核心技术",
          "＞95％（含）",
          "≥95)%",
          "95%%",
          "约80%",
          "8.5万",
          "≧8.5万元",
          "三次",
          "不低于2023年",
          "10O次");

  /** Figures of scores, rates and amounts. */
  private static final List<String> FIGURES =
      List.of(
          "0",
          "9",
          "9.2",
          "10",
          "12.34",
          "20",
          "70.00",
          "90.00%",
          "0.9",
          "0.958",
          "101.17%",
          "110",
          "-1",
          "1,234.50",
          "1234.5",
          "9,999.00",
          "优",
          "差",
          "中",
          "其它运转类",
          "");

  private record Original(GridWorkbook grids, List<Form> forms) {}

  /** Something else in one field of a form. */
  record Fault(int form, int field, String text) {}

  private static Original original(String file) {
    return ORIGINALS.computeIfAbsent(
        file,
        name -> {
          try {
            byte[] bytes = Files.readAllBytes(REAL.resolve(name));
            CheckOutcome.Checked checked = (CheckOutcome.Checked) CORE.checks().check(name, bytes);
            return new Original(
                new GridWorkbook(name, bytes, checked.judgement().workbook()),
                checked.judgement().workbook().forms());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Report said(Original original, Map<CellRef, String> texts) {
    Map<CellRef, JsonNode> cells = new HashMap<>();
    texts.forEach((cell, text) -> cells.put(cell, JsonNodeFactory.instance.textNode(text)));
    return RUNNER.run(original.grids().with(cells));
  }

  /** How many corrections were made, all of them right. */
  private static int kept(Original original, Map<CellRef, String> faults) {
    return Offers.assertKept(
        said(original, faults),
        texts -> {
          Map<CellRef, String> both = new HashMap<>(faults);
          both.putAll(texts);
          return said(original, both);
        });
  }

  @Example
  void onRealWorkbooksEachLeavesNothingBehind() throws IOException {
    int made = 0;
    try (Stream<Path> files = Files.list(REAL)) {
      List<Path> all =
          files.filter(path -> path.toString().matches(".*\\.xls[xm]?")).sorted().toList();
      for (int i = 0; i < Thoroughness.of(4, all.size()); i += Thoroughness.of(3, 1)) {
        made += kept(original(String.valueOf(all.get(i).getFileName())), Map.of());
      }
    }
    assertThat(made).as("corrections that were tried").isGreaterThan(Thoroughness.of(1, 50));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES.subList(0, Thoroughness.of(2, FILES.size())));
  }

  @Provide
  Arbitrary<List<Fault>> faults() {
    Arbitrary<Integer> forms = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> fields = Arbitraries.integers().between(0, 400);
    Arbitrary<Fault> any =
        Combinators.combine(forms, fields, Arbitraries.of(FIGURES)).as(Fault::new);
    return any.list().ofMinSize(1).ofMaxSize(6);
  }

  /** Name and target of some rows of one form. */
  @Provide
  Arbitrary<Map<Integer, List<String>>> rows() {
    return Arbitraries.maps(
            Arbitraries.integers().between(0, 30),
            Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(TARGETS)).as(List::of))
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 3, seed = SEED)
  void eachLeavesNothingBehind(
      @ForAll("files") String file, @ForAll("rows") Map<Integer, List<String>> rows) {
    targetsWithFaultsAreCorrectedWell(file, rows);
  }

  @Tag("slow")
  @Property(tries = 100, seed = SEED)
  void targetsWithFaultsAreCorrectedWell(
      @ForAll("files") String file, @ForAll("rows") Map<Integer, List<String>> rows) {
    Original original = original(file);
    Map<CellRef, String> faults = new LinkedHashMap<>();
    rows.forEach(
        (at, texts) -> {
          Form form = original.forms().get(at % original.forms().size());
          var row = form.indicators().get(at % form.indicators().size());
          faults.put(Objects.requireNonNull(row.level3().cell()), texts.getFirst());
          faults.put(Objects.requireNonNull(row.target().cell()), texts.getLast());
        });
    kept(original, faults);
  }

  @Property(tries = 3, seed = SEED)
  void anyFaultIsCorrectedWell(@ForAll("files") String file, @ForAll("faults") List<Fault> faults) {
    figuresWithFaultsAreCorrectedWell(file, faults);
  }

  @Tag("slow")
  @Property(tries = 75, seed = SEED)
  void figuresWithFaultsAreCorrectedWell(
      @ForAll("files") String file, @ForAll("faults") List<Fault> faults) {
    Original original = original(file);
    Map<CellRef, String> texts = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Form form = original.forms().get(fault.form() % original.forms().size());
      List<Field> fields =
          form.fields().stream()
              .filter(field -> field.cell() != null && field.amount().isPresent())
              .toList();
      texts.put(
          Objects.requireNonNull(fields.get(fault.field() % fields.size()).cell()), fault.text());
    }
    kept(original, texts);
  }
}
