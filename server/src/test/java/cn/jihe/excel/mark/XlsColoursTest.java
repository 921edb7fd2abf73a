package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.ResultRows;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** In .xls our colours take places of the palette that nothing shows. */
@Execution(ExecutionMode.CONCURRENT)
class XlsColoursTest {

  private static final int FIRST = 8;
  private static final int LAST = 63;

  private final Marking marking = new Marking();

  private static byte[] original() {
    return new FilledDeclaration().with("E13", "").with("E14", "3000人次").xls();
  }

  /** Cells far from the form that show each place of the palette from one to another. */
  private static byte[] showing(int first, int last) throws Exception {
    return Marking.changed(
        original(),
        poi -> {
          HSSFPalette palette = ((HSSFWorkbook) poi).getCustomPalette();
          Row row = poi.createSheet("颜色").createRow(0);
          for (int place = first; place <= last; place++) {
            palette.setColorAtIndex((short) place, (byte) 1, (byte) 2, (byte) place);
            CellStyle style = poi.createCellStyle();
            style.setFillForegroundColor((short) place);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            row.createCell(place).setCellStyle(style);
          }
        });
  }

  private static Map<Integer, String> palette(byte[] workbook) throws IOException {
    try (Workbook poi = Marking.open(workbook)) {
      HSSFPalette palette = ((HSSFWorkbook) poi).getCustomPalette();
      Map<Integer, String> colours = new HashMap<>();
      for (int place = FIRST; place <= LAST; place++) {
        colours.put(place, palette.getColor(place).getHexString());
      }
      return colours;
    }
  }

  /** The fill of the severity in the line of the missing target. */
  private static HSSFColor error(Workbook poi) {
    short place = ResultRows.of(poi, "T44@").getCell(1).getCellStyle().getFillForegroundColor();
    return ((HSSFWorkbook) poi).getCustomPalette().getColor(place);
  }

  @Test
  void sheetAndCellsHaveTheColoursOfAnXlsx() throws Exception {
    try (Workbook poi = Marking.open(marking.annotate("a.xls", original()))) {
      assertThat(error(poi).getTriplet()).containsExactly(0xFF, 0xC7, 0xCE);
      var formats = poi.getSheetAt(0).getSheetConditionalFormatting();
      short place =
          formats
              .getConditionalFormattingAt(0)
              .getRule(0)
              .getPatternFormatting()
              .getFillBackgroundColor();
      assertThat(((HSSFWorkbook) poi).getCustomPalette().getColor(place).getTriplet())
          .containsExactly(0xFF, 0xC7, 0xCE);
    }
  }

  @Test
  void whatHerCellsShowStaysAndCleaningPutsTheRestBack() throws Exception {
    byte[] hers = showing(50, LAST);
    Map<Integer, String> before = palette(hers);
    byte[] annotated = marking.annotate("a.xls", marking.annotate("a.xls", hers));
    Map<Integer, String> between = palette(annotated);
    assertThat(between).isNotEqualTo(before);
    for (int place = 50; place <= LAST; place++) {
      assertThat(between).containsEntry(place, before.get(place));
    }
    assertThat(palette(marking.clean("a.xls", annotated))).isEqualTo(before);
    assertThat(palette(marking.clean("a.xls", marking.annotate("a.xls", original()))))
        .isEqualTo(palette(original()));
  }

  @Test
  void aPlaceThatSheHasTakenSinceStaysAsItLooks() throws Exception {
    byte[] taken =
        Marking.changed(
            marking.annotate("a.xls", original()),
            poi -> {
              CellStyle ours = ResultRows.of(poi, "T44@").getCell(1).getCellStyle();
              poi.getSheetAt(0).getRow(0).getCell(0).setCellStyle(ours);
            });
    try (Workbook poi = Marking.open(marking.clean("a.xls", taken))) {
      short place = poi.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getFillForegroundColor();
      assertThat(((HSSFWorkbook) poi).getCustomPalette().getColor(place).getTriplet())
          .containsExactly(0xFF, 0xC7, 0xCE);
    }
  }

  @Test
  void whereNoPlaceIsFreeTheNearestColourIsTaken() throws Exception {
    byte[] hers = showing(FIRST, LAST);
    byte[] annotated = marking.annotate("a.xls", hers);
    assertThat(palette(annotated)).isEqualTo(palette(hers));
    try (Workbook poi = Marking.open(annotated)) {
      short place = ResultRows.of(poi, "T44@").getCell(1).getCellStyle().getFillForegroundColor();
      assertThat(place).isEqualTo(IndexedColors.ROSE.getIndex());
    }
  }
}
