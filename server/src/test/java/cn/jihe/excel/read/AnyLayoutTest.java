package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.PoiGrids;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.support.CellNames;
import cn.jihe.support.DrawnSheet;
import cn.jihe.support.FormPen;
import cn.jihe.support.Layout;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form reads back the same wherever it stands and however its labels are written. */
class AnyLayoutTest {

  private static final List<String[]> LEVELS =
      List.of(
          new String[] {"产出指标", "数量指标"},
          new String[] {"产出指标", "质量指标"},
          new String[] {"效益指标", "社会效益指标"},
          new String[] {"满意度指标", "服务对象满意度指标"});

  @Provide
  Arbitrary<Layout> layouts() {
    Arbitrary<Boolean> coin = Arbitraries.of(true, false);
    Arbitrary<Integer> rows = Arbitraries.integers().between(0, 6);
    Arbitrary<Integer> columns = Arbitraries.integers().between(0, 4);
    Arbitrary<Long> seeds = Arbitraries.longs();
    return Combinators.combine(rows, columns, coin, coin, coin, coin, coin, seeds)
        .as(
            (row, column, merged, blank, split, title, sum, seed) ->
                new Layout(row, column, merged, blank, split, title, sum, new Random(seed)));
  }

  @Property
  void aDeclarationReadsBackTheSame(@ForAll("layouts") Layout layout)
      throws IOException, RefusedWorkbook {
    assertReadsBack(FormKind.DECLARATION, List.of(layout));
  }

  @Property
  void aSelfEvaluationReadsBackTheSame(@ForAll("layouts") Layout layout)
      throws IOException, RefusedWorkbook {
    assertReadsBack(FormKind.SELF_EVALUATION, List.of(layout));
  }

  @Property
  void stackedFormsReadBackTheSame(
      @ForAll("layouts") Layout first, @ForAll("layouts") Layout second, @ForAll FormKind kind)
      throws IOException, RefusedWorkbook {
    assertReadsBack(kind, List.of(first, second));
  }

  private static void assertReadsBack(FormKind kind, List<Layout> layouts)
      throws IOException, RefusedWorkbook {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("表");
      int next = 0;
      for (int i = 0; i < layouts.size(); i++) {
        Layout layout = layouts.get(i);
        Layout placed =
            new Layout(
                next + (i == 0 ? layout.row() : 0),
                layout.column(),
                layout.merged(),
                layout.blankRows(),
                layout.split(),
                layout.title(),
                layout.sumLabelled(),
                layout.random());
        next = new FormPen(sheet, placed, fields(kind, i)).write(kind, 3 + i);
      }
      Workbook read = DrawnSheet.reader().read(PoiGrids.take(book), "上传.xlsx");
      assertThat(read.gaps()).isEmpty();
      assertThat(read.forms()).hasSameSizeAs(layouts);
      assertThat(CellNames.mayHoldAForm(CellNames.of(book))).isTrue();
      for (int i = 0; i < layouts.size(); i++) {
        Form form = read.forms().get(i);
        assertThat(form.kind()).isEqualTo(kind);
        assertThat(texts(form)).isEqualTo(expected(kind, i));
        boolean titled = layouts.subList(0, i + 1).stream().anyMatch(Layout::title);
        assertThat(form.year().isPresent()).isEqualTo(titled);
      }
    }
  }

  private static Map<String, String> texts(Form form) {
    Map<String, String> texts = new TreeMap<>();
    form.fields().forEach(field -> texts.put(field.path().value(), field.text()));
    return texts;
  }

  private static Map<String, String> expected(FormKind kind, int form) {
    Map<String, String> expected = new TreeMap<>(fields(kind, form));
    expected.remove("year");
    return expected;
  }

  /** A form's fields; the second form of a sheet has other values than the first. */
  private static Map<String, String> fields(FormKind kind, int form) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("year", "2024");
    fields.put("projectName", "社区体检" + form);
    fields.put("department", "某区卫生健康委员会");
    fields.put("unit", "某区体检中心");
    if (kind == FormKind.DECLARATION) {
      declaration(fields);
    } else {
      selfEvaluation(fields);
    }
    for (int index = 0; index < 3 + form; index++) {
      String at = "indicators[" + index + "].";
      fields.put(at + "level1", LEVELS.get(index)[0]);
      fields.put(at + "level2", LEVELS.get(index)[1]);
      fields.put(at + "level3", "体检" + index + "次数");
      fields.put(at + "target", "≥" + (10 + index) + "次");
      if (kind == FormKind.SELF_EVALUATION) {
        fields.put(at + "actual", "1" + index);
        fields.put(at + "weight", "30");
        fields.put(at + "score", "2" + index);
        fields.put(at + "deviation", index == 1 ? "" : "天气" + index);
      }
    }
    return fields;
  }

  private static void declaration(Map<String, String> fields) {
    fields.put("projectNature", "其他经常性项目");
    fields.put("startDate", "2024-01-01");
    fields.put("endDate", "2024年12月31日");
    fields.put("funds.total", "");
    fields.put("funds.totalFiscal", "");
    fields.put("funds.totalOther", "");
    fields.put("funds.annualTotal", "192,600.00");
    fields.put("funds.annualFiscal", "192,000.00");
    fields.put("funds.annualCarryover", "600.00");
    fields.put("funds.annualOther", "0.00");
    fields.put("overallGoal", "");
    fields.put("annualGoal", "为居民体检，提高健康水平。");
  }

  private static void selfEvaluation(Map<String, String> fields) {
    for (int row = 0; row < 4; row++) {
      String at = "funds.rows[" + row + "].";
      fields.put(at + "initialBudget", row + "1.00");
      fields.put(at + "fullYearBudget", row + "2.00");
      fields.put(at + "executed", row + "3.00");
      fields.put(at + "weight", row == 0 ? "10" : "—");
      fields.put(at + "executionRate", row + "4%");
      fields.put(at + "score", row == 0 ? "9.5" : "—");
    }
    fields.put("expectedGoal", "为居民体检。");
    fields.put("actualCompletion", "已为居民体检。");
    fields.put("totalWeight", "100");
    fields.put("totalScore", "95.5");
    fields.put("grade", "优");
  }
}
