package cn.jihe.excel.draw;

import java.util.Set;

/**
 * How a cell looks, apart from its text. Fonts and colours are left out on purpose.
 *
 * @param across where its text stands between left and right
 * @param upright where its text stands between top and bottom
 * @param borders the sides on which it has a line, of whatever kind
 * @param wraps whether its text goes on in a next line where the cell is too narrow
 * @param bold whether its text is set in bold
 * @param stacked whether its text is written from top to bottom
 */
public record CellLook(
    Across across,
    Upright upright,
    Set<Side> borders,
    boolean wraps,
    boolean bold,
    boolean stacked) {

  /** Of a cell that nobody has formatted. */
  public static final CellLook PLAIN =
      new CellLook(Across.GENERAL, Upright.BOTTOM, Set.of(), false, false, false);

  /** Turns a text so that its signs stand below each other. */
  static final int STACKED_ROTATION = 255;

  public CellLook {
    borders = Set.copyOf(borders);
  }

  /** Where a text stands between left and right. */
  public enum Across {
    LEFT,
    CENTER,
    RIGHT,
    /** As what the cell holds demands; in no drawing. */
    GENERAL
  }

  /** Where a text stands between top and bottom. */
  public enum Upright {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /** A side of a cell. */
  public enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT
  }

  CellLook with(Across other, Set<Side> sides) {
    return new CellLook(other, upright, sides, wraps, bold, stacked);
  }
}
