package cn.jihe.excel.write;

import cn.jihe.form.FieldType;

/**
 * How a cell looks and whether it may be filled.
 *
 * @param format a number format; {@code @} where what is typed must stay text
 * @param open whether it can be filled while the sheet is protected
 */
record Look(Ink ink, Align align, Frame frame, String format, boolean open) {

  /** Plain text, which Excel does not take for a date, a number or a formula. */
  static final String TEXT = "@";

  static final String GENERAL = "General";

  /** Shows all of an amount in 万元 that is one to the fen. */
  static final String MONEY = "#,##0.00####";

  static final String POINTS = "0.00";
  static final String DAY = "yyyy-mm-dd";

  static final Look TITLE = new Look(Ink.TITLE, Align.CENTER, Frame.NONE, GENERAL, false);
  static final Look YEAR = new Look(Ink.BODY, Align.CENTER, Frame.NONE, GENERAL, false);
  static final Look LABEL = new Look(Ink.LABEL, Align.CENTER, Frame.BOX, GENERAL, false);
  static final Look EMPTY = new Look(Ink.BODY, Align.CENTER, Frame.BOX, GENERAL, false);

  /** A heading that stands left of rows which may be deleted: a locked cell would forbid that. */
  static final Look RAIL = new Look(Ink.LABEL, Align.CENTER, Frame.SIDES, GENERAL, true);

  static final Look WORDS = new Look(Ink.BODY, Align.CENTER, Frame.BOX, TEXT, true);
  static final Look NAME = new Look(Ink.BODY, Align.LEFT, Frame.BOX, TEXT, true);

  /**
   * Excel shows ### for text cells with more than 255 signs, so a paragraph is not {@link #TEXT}.
   */
  static final Look PARAGRAPH = new Look(Ink.BODY, Align.TOP_LEFT, Frame.BOX, GENERAL, true);

  static final Look LEVEL = new Look(Ink.BODY, Align.CENTER, Frame.SIDES, TEXT, true);
  static final Look AMOUNT = new Look(Ink.BODY, Align.CENTER, Frame.BOX, MONEY, true);
  static final Look SCORE = new Look(Ink.BODY, Align.CENTER, Frame.BOX, POINTS, true);
  static final Look DATE = new Look(Ink.BODY, Align.CENTER, Frame.BOX, DAY, true);
  static final Look SUM = new Look(Ink.COMPUTED, Align.CENTER, Frame.BOX, MONEY, false);
  static final Look RESULT = new Look(Ink.COMPUTED, Align.CENTER, Frame.BOX, POINTS, false);
  static final Look GRADE = new Look(Ink.COMPUTED, Align.CENTER, Frame.BOX, GENERAL, false);
  static final Look NOTE = new Look(Ink.SMALL, Align.TOP_LEFT, Frame.TOP, GENERAL, false);
  static final Look ID = new Look(Ink.SMALL, Align.TOP_RIGHT, Frame.TOP, GENERAL, false);
  static final Look HELP = new Look(Ink.BODY, Align.LEFT, Frame.NONE, GENERAL, false);

  /**
   * What lies beyond the table in the rows of indicators. Open, for Excel deletes a row only when
   * none of its cells is locked; in a large type, which keeps rows of one line from being too low.
   */
  static final Look BEYOND = new Look(Ink.TALL, Align.LEFT, Frame.NONE, GENERAL, true);

  /** Of a cell in which such a field is filled in. */
  static Look of(FieldType type) {
    return switch (type) {
      case TEXT, TARGET -> WORDS;
      case DATE -> DATE;
      case MONEY -> AMOUNT;
      case POINTS, RATE -> SCORE;
    };
  }

  /** Type and ground. */
  enum Ink {
    TITLE,
    LABEL,
    BODY,
    COMPUTED,
    SMALL,
    TALL
  }

  /** Where the text stands in its cell. */
  enum Align {
    CENTER,
    LEFT,
    TOP_LEFT,
    TOP_RIGHT
  }

  /** Which lines the cell has. */
  enum Frame {
    BOX,
    SIDES,
    TOP,
    NONE
  }
}
