package cn.jihe.support;

import java.util.List;
import java.util.Random;

/**
 * One way to lay a form out on a sheet.
 *
 * @param row where it starts, from 0
 * @param column where it starts, from 0
 * @param merged whether labels and values are merged as in the templates
 * @param blankRows whether blank rows stand between the blocks
 * @param split whether the target stands in three columns
 * @param title whether the form has a title
 * @param sumLabelled whether the total row says 总分
 * @param random decides spellings and the order of columns
 */
public record Layout(
    int row,
    int column,
    boolean merged,
    boolean blankRows,
    boolean split,
    boolean title,
    boolean sumLabelled,
    Random random) {

  /** One of a label's spellings, broken up as units do it. */
  String spelled(List<String> spellings) {
    String label = spellings.get(random.nextInt(spellings.size()));
    return switch (random.nextInt(8)) {
      case 0 -> String.join(" ", label.split(""));
      case 1 -> label.substring(0, label.length() / 2) + "\n" + label.substring(label.length() / 2);
      case 2 -> label + "：";
      case 3 -> label + ":";
      case 4 -> " " + label + "　";
      case 5 -> label + "（盖章）";
      case 6 -> label + "(A)";
      default -> label;
    };
  }
}
