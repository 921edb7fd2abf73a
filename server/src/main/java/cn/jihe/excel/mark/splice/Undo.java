package cn.jihe.excel.mark.splice;

import java.util.List;

/**
 * What turns one place of a changed text back.
 *
 * @param at where in the changed text
 * @param length of what stands there now
 * @param original what stood there before
 */
public record Undo(int at, int length, String original) {

  /**
   * The text as it was.
   *
   * @param undo in the order of the text
   * @throws IndexOutOfBoundsException when they are not of this text
   */
  public static String all(String text, List<Undo> undo) {
    StringBuilder before = new StringBuilder(text.length());
    int from = 0;
    for (Undo each : undo) {
      before.append(text, from, each.at).append(each.original);
      from = Math.addExact(each.at, each.length);
    }
    return before.append(text, from, text.length()).toString();
  }
}
