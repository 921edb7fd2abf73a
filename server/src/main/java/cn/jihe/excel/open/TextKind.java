package cn.jihe.excel.open;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which text a file is: programs like to write web pages and lists and name them .xls. */
final class TextKind {

  private static final int LOOKED_AT = 8192;

  /** Endings by which a text without any column is still meant as a table. */
  private static final Set<String> TABLE_NAMES =
      Set.of("csv", "tsv", "xls", "xlsx", "xlsm", "prn", "dif", "slk");

  private static final Pattern HTML =
      Pattern.compile(
          "^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div|mime-version:)"
              + "|<html[\\s>]|<table[\\s>]");

  private static final Pattern COLUMNS = Pattern.compile("[^\\n]*[,\\t;|，][^\\n]*(\\n|$)");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]");

  private TextKind() {}

  /**
   * The kind of a file that is neither a zip nor OLE2.
   *
   * @param ending what its name ends in, in lower case
   */
  static FileKind of(byte[] bytes, String ending) {
    String text = start(bytes).strip().toLowerCase(Locale.ROOT);
    if (CONTROL.matcher(text).find() || text.startsWith("%pdf-") || text.startsWith("{\\rtf")) {
      return FileKind.OTHER;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.contains("<?xml")) {
      return FileKind.XML_SPREADSHEET;
    }
    if (HTML.matcher(text).find()) {
      return FileKind.HTML;
    }
    if (text.startsWith("<?xml")) {
      return text.contains("opendocument.spreadsheet")
          ? FileKind.OPEN_DOCUMENT_XML
          : FileKind.OTHER;
    }
    return TABLE_NAMES.contains(ending) || COLUMNS.matcher(text).lookingAt()
        ? FileKind.TEXT_TABLE
        : FileKind.OTHER;
  }

  /** As UTF-16 after its mark, else byte by byte: all we look for is written in ASCII. */
  private static String start(byte[] bytes) {
    int from = 0;
    Charset charset = StandardCharsets.ISO_8859_1;
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    } else if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb) {
      from = 3;
    }
    return new String(bytes, from, Math.min(bytes.length - from, LOOKED_AT), charset);
  }
}
