package cn.jihe.check.page.view;

import java.util.List;

/**
 * All corrections that are offered for the files of a result, before and after, by rules.
 *
 * @param all how many
 */
public record CorrectionsView(List<Group> groups, int all) {

  /** None at all. */
  public static final CorrectionsView NONE = new CorrectionsView(List.of(), 0);

  /**
   * The corrections of one rule.
   *
   * @param rows the first of them
   * @param more how many are not among them
   * @param ticked whether all are chosen by their rule, those that are not listed too
   */
  public record Group(
      String code, String name, String places, List<Row> rows, int more, boolean ticked) {}

  /**
   * One correction.
   *
   * @param value names it in the form
   * @param form the number of its form, from 1; 0 for none
   * @param indicator the name of the indicator whose row it is in; empty for other cells
   * @param safe whether its meaning cannot change
   */
  public record Row(
      String value,
      String file,
      int form,
      String project,
      String cell,
      String indicator,
      String before,
      String after,
      boolean safe,
      boolean ticked) {}
}
