package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.text.Language;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the boxes of our comments stand, how large they are, and how their texts look. */
@Execution(ExecutionMode.CONCURRENT)
class NotePlaceTest {

  /** A half-width character and a line of the notes' font, 9 points. */
  private static final int CHARACTER = 6;

  private static final int LINE = 15;

  /** What a box may be wider or higher than its text: frames, and fonts that stand in. */
  private static final double MORE = 1.3;

  private static final int MARGIN = 40;

  private final Marking marking = new Marking();

  private static byte[] original(String file) {
    FilledDeclaration form = new FilledDeclaration().with("E13", "").with("E14", "3000人次");
    return file.endsWith(".xls") ? form.xls() : form.xlsx();
  }

  /** E14 is merged with F14. */
  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void theNoteOfAMergedCellStandsRightOfTheWholeArea(String file) throws Exception {
    try (Workbook poi = Marking.open(marking.annotate(file, original(file)))) {
      ClientAnchor box =
          poi.getSheet("申报表").getCellComment(new CellAddress("E14")).getClientAnchor();
      assertThat((int) box.getCol1()).isEqualTo(6);
      assertThat(box.getRow1()).isEqualTo(12);
      assertThat((int) box.getCol2()).isGreaterThan(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void theFirstLineAloneIsBoldAndNamesSeverityAndRule(String file) throws Exception {
    try (Workbook poi = Marking.open(marking.annotate(file, original(file)))) {
      RichTextString text = poi.getSheet("申报表").getCellComment(new CellAddress("E13")).getString();
      String plain = text.getString().replace(OwnMark.INVISIBLE, "");
      assertThat(plain).startsWith("错误 · 指标值为空（T44）\n");
      int end = text.getString().indexOf('\n');
      for (int at = OwnMark.INVISIBLE.length(); at < text.length(); at++) {
        assertThat(isBold(poi, text, at)).as("at %d", at).isEqualTo(at < end);
      }
    }
    try (Workbook poi = Marking.open(marking.annotate(file, original(file), Language.EN))) {
      assertThat(poi.getSheet("申报表").getCellComment(new CellAddress("E13")).getString().getString())
          .contains("Error · ", "(T44)\n");
    }
  }

  private static boolean isBold(Workbook poi, RichTextString text, int at) {
    return text instanceof XSSFRichTextString xssf
        ? xssf.getFontAtIndex(at).getBold()
        : poi.getFontAt(((HSSFRichTextString) text).getFontAtIndex(at)).getBold();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls"})
  void aBoxIsAsWideAndAsHighAsItsText(String file) throws Exception {
    try (Workbook poi = Marking.open(marking.annotate(file, Marking.real(file)))) {
      int looked = 0;
      for (Sheet sheet : poi) {
        for (Map.Entry<CellAddress, ? extends Comment> each : sheet.getCellComments().entrySet()) {
          String text = each.getValue().getString().getString();
          ClientAnchor box = each.getValue().getClientAnchor();
          int width = width(sheet, box);
          int height = height(sheet, box);
          int longest = text.lines().mapToInt(NotePlaceTest::characters).max().orElse(0);
          int inLine = Math.min(60, longest);
          int lines =
              text.lines().mapToInt(line -> Math.ceilDiv(characters(line) + 1, inLine)).sum();
          String what = sheet.getSheetName() + " " + each.getKey();
          assertThat(width).as(what).isBetween(inLine * CHARACTER, 60 * 8 + MARGIN);
          assertThat((double) width)
              .as(what)
              .isLessThan(Math.max(24, inLine) * CHARACTER * MORE + MARGIN);
          assertThat((double) height)
              .as(what)
              .isBetween((double) lines * LINE, lines * LINE * MORE + MARGIN);
          looked++;
        }
      }
      assertThat(looked).isGreaterThan(20);
    }
  }

  private static int characters(String line) {
    return line.codePoints().map(c -> c > 0xff ? 2 : 1).sum();
  }

  private static int width(Sheet sheet, ClientAnchor box) {
    double width = 0;
    for (int column = box.getCol1(); column < box.getCol2(); column++) {
      width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
    }
    double last = sheet.getColumnWidthInPixels(box.getCol2());
    return (int) Math.ceil(width + (isXls(sheet) ? last * box.getDx2() / 1024 : px(box.getDx2())));
  }

  private static int height(Sheet sheet, ClientAnchor box) {
    double height = 0;
    for (int row = box.getRow1(); row < box.getRow2(); row++) {
      height += height(sheet, row);
    }
    double last = height(sheet, box.getRow2());
    return (int) Math.ceil(height + (isXls(sheet) ? last * box.getDy2() / 256 : px(box.getDy2())));
  }

  private static double height(Sheet sheet, int index) {
    Row row = sheet.getRow(index);
    float points =
        row == null
            ? sheet.getDefaultRowHeightInPoints()
            : row.getZeroHeight() ? 0 : row.getHeightInPoints();
    return Units.pointsToPixel(points);
  }

  private static double px(int emu) {
    return (double) emu / Units.EMU_PER_PIXEL;
  }

  private static boolean isXls(Sheet sheet) {
    return !(sheet.getWorkbook() instanceof org.apache.poi.xssf.usermodel.XSSFWorkbook);
  }
}
