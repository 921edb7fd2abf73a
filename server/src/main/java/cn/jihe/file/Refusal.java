package cn.jihe.file;

/** Why an upload cannot be checked at all. The codes are known to scripts outside. */
public enum Refusal {
  /** A file of no bytes at all. */
  EMPTY("empty"),
  /** Nothing like a workbook: a document, a picture, a zip of something else. */
  NOT_A_WORKBOOK("not-a-workbook"),
  /** A table in a format we do not read; the message says how to save it as .xlsx. */
  UNSUPPORTED_FORMAT("unsupported-format"),
  /** More bytes than {@link Limits#uploadBytes}. */
  TOO_LARGE("too-large"),
  /** Protected by a password to open. */
  ENCRYPTED("encrypted"),
  /** A workbook that breaks off or contradicts itself. */
  DAMAGED("damaged"),
  /** Too much inside: a zip bomb, too many parts, cells or forms. */
  TOO_COMPLEX("too-complex"),
  /** A workbook without any of the two forms. */
  NO_FORM("no-form"),
  /**
   * A workbook whose only forms are of the family and not ours to judge: {@code
   * form.other.OtherKind}.
   */
  OTHER_FORM("other-form");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
