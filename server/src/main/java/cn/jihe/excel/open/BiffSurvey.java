package cn.jihe.excel.open;

import cn.jihe.file.Limits;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.RecordFormatException;

/** Counts what stands in the records of an .xls, one record at a time. */
final class BiffSurvey {

  private static final int RECORD_HEADER = 4;
  private static final int EOF = 0x0a;
  private static final int FILEPASS = 0x2f;

  /** After the beginning and perhaps a write protection; elsewhere POI takes no notice of it. */
  private static final int LAST_PLACE_OF_FILEPASS = 2;

  private static final int BOUND_SHEET = 0x85;
  private static final int SUP_BOOK = 0x1ae;
  private static final int MACRO_SHEET = 1;

  /** A link that leads to this workbook itself or to add-in functions is just so long. */
  private static final int SUP_BOOK_OF_OWN = 4;

  private final WorkbookCounts counts;
  private boolean externalLinks;
  private boolean macroSheets;

  private BiffSurvey(Limits limits) {
    this.counts = new WorkbookCounts(limits);
  }

  /**
   * Counts the records up to the last sheet's end.
   *
   * @throws SurveyStopped when there is more than allowed
   * @throws RuntimeException when the records are broken
   */
  static BiffSurvey of(InputStream stream, Limits limits) {
    BiffSurvey survey = new BiffSurvey(limits);
    survey.records(stream);
    return survey;
  }

  WorkbookCounts counts() {
    return counts;
  }

  boolean hasExternalLinks() {
    return externalLinks;
  }

  boolean hasMacroSheets() {
    return macroSheets;
  }

  /** Stops where POI stops, so that both see the same records. */
  private void records(InputStream stream) {
    RecordInputStream records = new RecordInputStream(stream);
    int before = 0;
    int depth = 0;
    int index = 0;
    boolean sheetEnded = false;
    while (records.hasNextRecord()) {
      if (sheetEnded && records.getNextSid() != BOFRecord.sid) {
        // What follows the last sheet is padding, often of random bytes.
        return;
      }
      records.nextRecord();
      int size = records.remaining();
      before += RECORD_HEADER + size;
      int id = Short.toUnsignedInt(records.getSid());
      if (id == FILEPASS && index <= LAST_PLACE_OF_FILEPASS) {
        records = BiffPassword.open(records, stream, before);
      } else {
        depth += id == BOFRecord.sid ? 1 : id == EOF ? -1 : 0;
        sheetEnded = id == EOF && depth < 1;
        count(id, size, records);
        records.readRemainder();
      }
      index++;
    }
    if (!sheetEnded) {
      throw new RecordFormatException("the records break off");
    }
  }

  private void count(int id, int size, RecordInputStream record) {
    counts.record(size);
    switch (id) {
      case 0x06, 0x201, 0x203, 0x204, 0x205, 0x27e, 0xd6, 0xfd -> counts.cells(1);
      // Several cells in a row: row, first column, values of six or two bytes, last column.
      case 0xbd -> counts.cells(Math.max(0, (size - 6) / 6));
      case 0xbe -> counts.cells(Math.max(0, (size - 6) / 2));
      case 0x208 -> counts.row();
      case 0xe5 -> counts.merges(Math.max(0, (size - 2) / 8));
      case 0xe0 -> counts.style();
      case 0xfc -> {
        record.readInt();
        counts.oldTexts(Integer.toUnsignedLong(record.readInt()));
      }
      case SUP_BOOK -> externalLinks |= size != SUP_BOOK_OF_OWN;
      case BOUND_SHEET -> {
        record.readInt();
        record.readByte();
        macroSheets |= record.readByte() == MACRO_SHEET;
      }
      default -> {}
    }
  }
}
