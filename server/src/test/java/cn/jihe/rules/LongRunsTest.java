package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.support.Opening;
import cn.jihe.text.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The work on a text grows with its length, and not with the square of it. */
@Tag("slow")
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
class LongRunsTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int SHORT = 3_000;

  /** About what a cell can hold. */
  private static final int LONG = 10 * SHORT;

  /** Work that grows with the square takes a hundred times as long. */
  private static final int MOST_TIMES = 30;

  private static final long MILLISECOND = 1_000_000L;
  private static final long CEILING = 1_000 * MILLISECOND;

  /** What has to be looked at from each of its places on, if it is looked at carelessly. */
  private static final List<String> PIECES =
      List.of(
          "1",
          "12,",
          "12,345,",
          "1.",
          "1 ",
          "1\n",
          "O",
          "l1",
          " ",
          "\u3000",
          ",",
          "、",
          "，",
          "。",
          "(",
          "（",
          "“",
          "《",
          "】1",
          "=",
          "≥1≤",
          "-",
          "*",
          "……",
          "①",
          "%",
          "1万元",
          "万元",
          "预算1万元，",
          "1万元（",
          "￥1",
          "元/人",
          "1人1",
          "第1人",
          "每",
          "1-2人",
          "2024年",
          "2025年开展",
          "计划于2024年",
          "12月31日",
          "百分之",
          "三分之",
          "率和",
          "及时率和",
          "满意度",
          "的",
          "未",
          "无滞后",
          "任何",
          "建设",
          "队伍建设",
          "不低于",
          "扣1分",
          "优、良、");

  private static final Map<FormKind, List<String>> FIELDS =
      Map.of(
          FormKind.DECLARATION,
          List.of(
              "projectName",
              "unit",
              "startDate",
              "projectNature",
              "annualGoal",
              "overallGoal",
              "indicators[0].level2",
              "indicators[0].level3",
              "indicators[0].target",
              "funds.annualTotal"),
          FormKind.SELF_EVALUATION,
          List.of(
              "projectName",
              "expectedGoal",
              "actualCompletion",
              "indicators[0].level3",
              "indicators[0].target",
              "indicators[0].actual",
              "indicators[0].deviation",
              "indicators[0].score",
              "funds.rows[0].executed",
              "grade"));

  private final RuleRunner runner = Catalogue.runner(Settings.defaults());

  @ParameterizedTest
  @EnumSource
  void theRulesWorkOnATextGrowsWithItsLength(FormKind kind) {
    for (String field : FIELDS.getOrDefault(kind, List.of())) {
      judge(kind, field, run("1", SHORT));
      for (String piece : PIECES) {
        long onShort = time(() -> judge(kind, field, run(piece, SHORT)));
        long onLong = time(() -> judge(kind, field, run(piece, LONG)));
        assertThat(onLong).as(field + " of " + piece).isLessThan(most(onShort));
      }
    }
  }

  @Test
  void readingAWorkbookOfLongTextsTakesTimeByTheirLength() throws IOException {
    Core core = Core.load(Map.of());
    for (int round = 0; round < 10; round++) {
      core.checks().check("a.xlsx", Opening.real("000-sheets.xlsx"));
    }
    for (String piece : PIECES) {
      byte[] some = workbook(run(piece, SHORT));
      byte[] more = workbook(run(piece, LONG));
      long onShort = time(() -> core.checks().check("a.xlsx", some));
      long onLong = time(() -> core.checks().check("a.xlsx", more));
      assertThat(onLong).as(piece).isLessThan(most(onShort) + CEILING);
    }
  }

  /** What is done in no time is not measured by its ratio. */
  private static long most(long onShort) {
    return Math.min(CEILING, MOST_TIMES * Math.max(onShort, 10 * MILLISECOND));
  }

  private void judge(FormKind kind, String field, String text) {
    runner.run(new Workbook(List.of(ExampleForm.clean(kind).set(field, text).form()), List.of()));
  }

  /** A form in which every value that is a text is this one; its labels stay. */
  private static byte[] workbook(String text) throws IOException {
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(Opening.real("000-sheets.xlsx")));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      while (workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(1);
      }
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          boolean value = row.getRowNum() > 2 && cell.getCellType() == CellType.STRING;
          if (value && !isLabel(cell.getStringCellValue())) {
            cell.setCellValue(text);
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static boolean isLabel(String text) {
    return Wording.plain(text).length() < 10 && !text.contains("≥") && !text.contains("≤");
  }

  private static String run(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static long time(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
