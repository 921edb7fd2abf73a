package cn.jihe.excel.mark.xls;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.AbstractEscherHolderRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;

/** Which places of its palette a workbook shows: in cells, fonts, conditions, shapes and tabs. */
final class UsedColours {

  private static final int PLACES = 64;
  private static final int COLUMNS = 256;

  /** Of a record with the colour of a tab: behind its head. */
  private static final int TAB_COLOUR = 20;

  private static final int TAB_MASK = 0x7f;

  /** In a colour of a shape: that it names a place. */
  private static final int OF_PALETTE = 0x08;

  private final InternalWorkbook workbook;
  private final BitSet used = new BitSet(PLACES);
  private final BitSet formats = new BitSet();

  private UsedColours(InternalWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The places; all of them where there is a chart, whose colours stand elsewhere. */
  static BitSet of(HSSFWorkbook workbook) {
    UsedColours colours = new UsedColours(workbook.getInternalWorkbook());
    for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
      colours.use(workbook.getFontAt(i).getColor());
    }
    for (Sheet sheet : workbook) {
      colours.sheet((HSSFSheet) sheet);
    }
    colours.formats.stream().forEach(colours::format);
    return colours.used;
  }

  private void use(int place) {
    if (place >= 0 && place < PLACES) {
      used.set(place);
    }
  }

  private void sheet(HSSFSheet sheet) {
    InternalSheet records = sheet.getSheet();
    Iterator<CellValueRecordInterface> cells = records.getCellValueIterator();
    while (cells.hasNext()) {
      formats.set(cells.next().getXFIndex());
    }
    for (Row row : sheet) {
      RowRecord own = records.getRow(row.getRowNum());
      if (own != null) {
        formats.set(own.getXFIndex());
      }
    }
    for (short column = 0; column < COLUMNS; column++) {
      formats.set(records.getXFIndexForColAt(column));
    }
    records.getRecords().forEach(this::record);
    conditions(sheet.getSheetConditionalFormatting());
  }

  private void format(int index) {
    if (index >= workbook.getNumExFormats()) {
      return;
    }
    ExtendedFormatRecord format = workbook.getExFormatAt(index);
    use(format.getFillForeground());
    use(format.getFillBackground());
    use(format.getLeftBorderPaletteIdx());
    use(format.getRightBorderPaletteIdx());
    use(format.getTopBorderPaletteIdx());
    use(format.getBottomBorderPaletteIdx());
    use(format.getAdtlDiag());
  }

  private void record(RecordBase record) {
    if (record instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_CHART) {
      used.set(0, PLACES);
    } else if (record instanceof UnknownRecord tab && tab.getSid() == UnknownRecord.SHEETEXT_0862) {
      byte[] bytes = tab.serialize();
      use(bytes.length > TAB_COLOUR ? bytes[TAB_COLOUR] & TAB_MASK : -1);
    } else if (record instanceof AbstractEscherHolderRecord shapes) {
      shapes(shapes.getEscherRecords());
    }
  }

  private void shapes(List<EscherRecord> records) {
    for (EscherRecord record : records) {
      if (record instanceof EscherContainerRecord container) {
        shapes(container.getChildRecords());
      } else if (record instanceof AbstractEscherOptRecord options) {
        options.getEscherProperties().stream()
            .filter(EscherSimpleProperty.class::isInstance)
            .mapToInt(property -> ((EscherSimpleProperty) property).getPropertyValue())
            .filter(value -> value >>> 24 == OF_PALETTE)
            .forEach(value -> use(value & 0xffffff));
      }
    }
  }

  private void conditions(SheetConditionalFormatting all) {
    for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
      var condition = all.getConditionalFormattingAt(i);
      for (int rule = 0; rule < condition.getNumberOfRules(); rule++) {
        condition(condition.getRule(rule));
      }
    }
  }

  private void condition(ConditionalFormattingRule rule) {
    var pattern = rule.getPatternFormatting();
    if (pattern != null) {
      use(pattern.getFillBackgroundColor());
      use(pattern.getFillForegroundColor());
    }
    var font = rule.getFontFormatting();
    if (font != null) {
      use(font.getFontColorIndex());
    }
    var border = rule.getBorderFormatting();
    if (border != null) {
      use(border.getLeftBorderColor());
      use(border.getRightBorderColor());
      use(border.getTopBorderColor());
      use(border.getBottomBorderColor());
    }
  }
}
