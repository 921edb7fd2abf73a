package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.form.RawValue;
import cn.jihe.support.Hostile;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells with numbers that nobody can read cost no more than others. */
@Execution(ExecutionMode.CONCURRENT)
class LongNumbersTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void aWorkbookOfThirtyThousandDigitsInManyCellsIsChecked() {
    Core core = Core.load(Map.of());
    byte[] digits = Hostile.file("text-digits.xlsx");
    core.checks().check("a.xlsx", Opening.real("000-sheets.xlsx"));
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    CheckOutcome outcome = core.checks().check("a.xlsx", digits);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(((CheckOutcome.Checked) outcome).judgement().workbook().forms()).hasSize(4);
    // A slow machine takes a second of it; with work that grew with the square it was a minute.
    assertThat(taken).isLessThan(5 * SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A1\"><v>1e30</v></c>",
        "<c r=\"A1\"><v>-1e308</v></c>",
        "<c r=\"A1\"><v>1e999999999</v></c>",
        "<c r=\"A1\"><f>1</f><v>1e999999999</v></c>",
        "<c r=\"A1\" s=\"1\"><v>1e999999999</v></c>",
        "<c r=\"A1\" s=\"1\"><v>1e40</v></c>"
      })
  void aNumericCellOfMoreDigitsIsText(String cell) throws Exception {
    RawValue value = taken(cell);
    assertThat(value.number()).isNull();
    assertThat(value.text()).isNotEmpty();
  }

  @Test
  void aNumericCellOfThirtyThousandDigitsIsText() throws Exception {
    assertThat(taken("<c r=\"A1\"><v>" + "1".repeat(30_000) + "</v></c>").number()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9e29", "1e-300", "1.5E-17", "0"})
  void aNumericCellOfFewerDigitsIsANumber(String number) throws Exception {
    assertThat(taken("<c r=\"A1\"><v>" + number + "</v></c>").number())
        .isEqualByComparingTo(number);
  }

  private static RawValue taken(String cell) throws Exception {
    byte[] bytes =
        RawPackage.workbook()
            .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
            .sheet("<sheetData><row r=\"1\">" + cell + "</row></sheetData>")
            .bytes();
    try (OpenedWorkbook opened = Opening.OPENER.open("a.xlsx", bytes)) {
      return WorkbookGrids.take(opened).getFirst().value(0, 0);
    }
  }
}
