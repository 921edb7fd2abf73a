package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.excel.grid.LongTexts;
import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.SurveyStopped;
import cn.jihe.file.Limits;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.Thoroughness;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells as long as Excel allows, made of what keeps a search going to their end and beginning. */
@Execution(ExecutionMode.CONCURRENT)
class LongTextsTest {

  private static final Core CORE = Core.load(Map.of());
  private static final int LONGEST = 32_767;

  static Stream<String> pieces() {
    List<String> all =
        List.of(
            "(",
            "（",
            "【",
            "《",
            "“",
            "(a",
            "(a)(",
            "。",
            "，",
            "1",
            "1,",
            "1,111",
            "1.",
            "1项",
            "1 ",
            "\n1",
            "项目",
            "总得分",
            "大于",
            "小于",
            "持续",
            "百分之",
            "一",
            "2030年",
            "2030年建设，",
            "预算1元，",
            "支出1万元，",
            "O1",
            "①",
            "每1人",
            "[1]",
            "１",
            "的",
            "□");
    return IntStream.range(0, all.size())
        .filter(at -> at % Thoroughness.of(7, 1) == 0)
        .mapToObj(all::get);
  }

  /** A twentieth of it is enough; work that grows with the square takes minutes. */
  @ParameterizedTest
  @Timeout(40)
  @MethodSource("pieces")
  void aWorkbookOfSuchCellsIsCheckedInItsTime(String piece) throws Exception {
    assertThat(CORE.checks().check("a.xlsx", filled(piece)))
        .isInstanceOf(CheckOutcome.Checked.class);
  }

  @Test
  void aLongTextThatManyCellsShowIsTooMuch() throws Exception {
    FormsReader reader = new FormsReader(Opening.OPENER, Limits.DEFAULT);
    assertThatThrownBy(() -> reader.read("a.xlsx", shown(130)))
        .hasMessage(Reason.TOO_MUCH_TEXT.name());
    assertThatThrownBy(() -> reader.read("a.xlsx", shown(120))).hasMessage(Reason.NO_FORM.name());
  }

  @Test
  void manyShortTextsAreNotTooMuch() throws Exception {
    LongTexts texts = new LongTexts();
    for (int i = 0; i < 400_000; i++) {
      texts.add("一二三四五六七八九十".repeat(10));
    }
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 4_001; i++) {
                texts.add("一".repeat(1_001));
              }
            })
        .isInstanceOf(SurveyStopped.class);
  }

  /** A real workbook; whatever has some words on its first sheet has many. */
  private static byte[] filled(String piece) throws Exception {
    String text = piece.repeat(LONGEST / piece.length());
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Opening.real("000-sheets.xlsx")))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING
              && cell.getRowIndex() > 0
              && cell.getStringCellValue().length() > 6) {
            cell.setCellValue(text);
          }
        }
      }
      return Opening.bytes(workbook);
    }
  }

  private static byte[] shown(int cells) {
    String text = "<si><t>" + "文".repeat(LONGEST) + "</t></si>";
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int i = 1; i <= cells; i++) {
      rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i);
      rows.append("\" t=\"s\"><v>0</v></c></row>");
    }
    return RawPackage.workbook().sharedStrings(text).sheet(rows + "</sheetData>").bytes();
  }
}
