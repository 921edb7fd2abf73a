package cn.jihe.excel.open;

import cn.jihe.file.Refusal;

/** Every way in which a file can be refused; each has its text in {@code refusals.properties}. */
public enum Reason {
  EMPTY_FILE(Refusal.EMPTY),

  NO_WORKBOOK(Refusal.NOT_A_WORKBOOK),
  OTHER_OFFICE_DOCUMENT(Refusal.NOT_A_WORKBOOK),
  ARCHIVE(Refusal.NOT_A_WORKBOOK),

  TEXT_TABLE(Refusal.UNSUPPORTED_FORMAT),
  HTML_TABLE(Refusal.UNSUPPORTED_FORMAT),
  XML_TABLE(Refusal.UNSUPPORTED_FORMAT),
  WPS_TABLE(Refusal.UNSUPPORTED_FORMAT),
  BINARY_WORKBOOK(Refusal.UNSUPPORTED_FORMAT),
  OPEN_DOCUMENT(Refusal.UNSUPPORTED_FORMAT),
  STRICT_WORKBOOK(Refusal.UNSUPPORTED_FORMAT),
  OLD_EXCEL(Refusal.UNSUPPORTED_FORMAT),
  OTHER_TABLE(Refusal.UNSUPPORTED_FORMAT),

  UPLOAD_BYTES(Refusal.TOO_LARGE),
  PASSWORD(Refusal.ENCRYPTED),
  BROKEN(Refusal.DAMAGED),
  FORBIDDEN_XML(Refusal.DAMAGED),

  ZIP_BOMB(Refusal.TOO_COMPLEX),
  TOO_MANY_PARTS(Refusal.TOO_COMPLEX),
  TOO_MANY_CELLS(Refusal.TOO_COMPLEX),
  TOO_MANY_ROWS(Refusal.TOO_COMPLEX),
  TOO_MANY_TEXTS(Refusal.TOO_COMPLEX),
  TOO_MANY_MERGES(Refusal.TOO_COMPLEX),
  TOO_MANY_STYLES(Refusal.TOO_COMPLEX),
  TOO_MANY_COLUMNS(Refusal.TOO_COMPLEX),
  TOO_DEEP(Refusal.TOO_COMPLEX),
  TOO_HEAVY(Refusal.TOO_COMPLEX),
  TOO_MUCH_TEXT(Refusal.TOO_COMPLEX),
  TOO_MANY_FORMS(Refusal.TOO_COMPLEX),
  TOO_SLOW(Refusal.TOO_COMPLEX),

  NO_FORM(Refusal.NO_FORM),
  OTHER_FORM(Refusal.OTHER_FORM);

  private final Refusal refusal;

  Reason(Refusal refusal) {
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
