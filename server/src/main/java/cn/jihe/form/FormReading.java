package cn.jihe.form;

import java.util.List;

/**
 * What was left of one form, and what was chosen.
 *
 * @param unread filled cells of it that no field took and that are no label; the first of them
 * @param longTerm whether the indicators are those of the whole project, because of two blocks
 *     beside each other the year's is empty
 */
public record FormReading(List<UnreadCell> unread, boolean longTerm) {

  /** So many unread cells of a form are kept. */
  public static final int MOST_UNREAD = 200;

  /** Nothing was left. */
  public static final FormReading WHOLE = new FormReading(List.of(), false);

  public FormReading {
    unread = List.copyOf(unread);
  }

  /** A filled cell, and what it shows; of a long text its start. */
  public record UnreadCell(CellRef cell, String text) {}
}
