package cn.jihe.excel.open;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes. */
enum FileKind {
  EMPTY,
  /** A zip, so perhaps an .xlsx. */
  ZIP,
  /** An OLE2 file, so perhaps an .xls. */
  OLE2,
  /** Excel 2 to 4, which had no OLE2 around their records. */
  BARE_BIFF,
  HTML,
  XML_SPREADSHEET,
  OPEN_DOCUMENT_XML,
  /** Text with columns, or text where the name promises a table. */
  TEXT_TABLE,
  OTHER;

  /** Names of WPS's own formats. Their bytes may be those of an .xls, but nobody promises it. */
  private static final Set<String> WPS_NAMES = Set.of("et", "ett");

  /** Tables of other programs, told by name where the content says nothing. */
  private static final Set<String> OTHER_TABLE_NAMES =
      Set.of("xlsb", "ods", "fods", "ots", "numbers", "csv", "tsv", "dbf", "dif", "slk", "uos");

  /** A record that begins a sheet or workbook of Excel 2, 3, 4, or a later one without OLE2. */
  private static final List<byte[]> BARE_BIFF_STARTS =
      List.of(
          new byte[] {9, 0, 4, 0},
          new byte[] {9, 2, 6, 0},
          new byte[] {9, 4, 6, 0},
          new byte[] {9, 8, 8, 0},
          new byte[] {9, 8, 16, 0});

  private static final byte[] ZIP_PART = {'P', 'K', 3, 4};
  private static final byte[] ZIP_WITHOUT_PARTS = {'P', 'K', 5, 6};
  private static final byte[] OLE2_START = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  static FileKind of(String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    if (starts(bytes, ZIP_PART) || starts(bytes, ZIP_WITHOUT_PARTS)) {
      return ZIP;
    }
    if (starts(bytes, OLE2_START)) {
      return OLE2;
    }
    if (BARE_BIFF_STARTS.stream().anyMatch(start -> starts(bytes, start))) {
      return BARE_BIFF;
    }
    return TextKind.of(bytes, ending(fileName));
  }

  /** Why a file of this kind and name is not even looked into; null when it is. */
  @Nullable Reason refusal(String fileName) {
    String ending = ending(fileName);
    if (this != EMPTY && WPS_NAMES.contains(ending)) {
      return Reason.WPS_TABLE;
    }
    return switch (this) {
      case ZIP, OLE2 -> null;
      case EMPTY -> Reason.EMPTY_FILE;
      case BARE_BIFF -> Reason.OLD_EXCEL;
      case HTML -> Reason.HTML_TABLE;
      case XML_SPREADSHEET -> Reason.XML_TABLE;
      case OPEN_DOCUMENT_XML -> Reason.OPEN_DOCUMENT;
      case TEXT_TABLE -> Reason.TEXT_TABLE;
      case OTHER -> OTHER_TABLE_NAMES.contains(ending) ? Reason.OTHER_TABLE : Reason.NO_WORKBOOK;
    };
  }

  /** What stands after the last dot of a name, in lower case; empty without a dot. */
  static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean starts(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
