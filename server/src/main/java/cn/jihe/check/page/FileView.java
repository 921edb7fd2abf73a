package cn.jihe.check.page;

import cn.jihe.rule.told.ReadTarget;
import java.util.List;

/**
 * What the page shows of one file.
 *
 * @param style of the verdict: error, warning, clean or problem
 * @param verdict in a few words
 * @param detail counts, or what to do about a problem
 * @param taken what was taken of it and what was left; empty for a problem
 * @param groups findings about the file as a whole
 * @param notChecked what could not be checked on several forms, with their numbers
 */
public record FileView(
    String name,
    String style,
    String verdict,
    String detail,
    String taken,
    List<GroupView> groups,
    List<FormView> forms,
    List<String> notChecked) {

  /**
   * One form.
   *
   * @param about kind, year and unit in a line
   * @param place sheet and range
   * @param open whether it is shown unfolded
   * @param elsewhere what is said of an earlier form in the same words
   * @param notChecked rules that could not be checked, with the reason
   * @param unread cells that no field took, and what they show
   * @param readings what the targets were read as
   */
  public record FormView(
      int number,
      String project,
      String about,
      String place,
      String style,
      String counts,
      boolean open,
      List<GroupView> groups,
      List<String> elsewhere,
      List<String> notChecked,
      String notCheckedTitle,
      List<String> unread,
      String unreadTitle,
      List<ReadTarget> readings) {}

  /**
   * The findings of one rule.
   *
   * @param shown the first cells
   * @param folded the rest, behind {@code more}
   * @param advice when all cells share it; else empty and each has its own
   */
  public record GroupView(
      String style,
      String label,
      String code,
      String name,
      String places,
      List<ItemView> shown,
      List<ItemView> folded,
      String more,
      String advice) {}

  /**
   * What is told about one cell.
   *
   * @param cell where it is
   * @param same in which other forms the same is said; empty where in none
   * @param codes further rules that speak of the cell, besides the group's
   * @param advice empty when the group says it
   * @param id names the finding when it is to be corrected
   * @param fix the cell's new text; empty when no correction is known
   * @param safe whether the correction cannot change the meaning
   */
  public record ItemView(
      String cell,
      String message,
      String same,
      List<CodeView> codes,
      String found,
      String expected,
      String advice,
      String id,
      String fix,
      boolean safe) {}

  /** A rule's code and name. */
  public record CodeView(String code, String name) {}
}
