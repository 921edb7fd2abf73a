package cn.jihe.check.page.view;

import java.util.List;

/**
 * What is told about one cell, in the list beside the drawn form.
 *
 * @param number in the list, from 1
 * @param id of its element
 * @param cellId of the element of the cell it is about; empty when it is about the whole form
 * @param place the cell's name, or that it is the whole form
 * @param style error, warning or note
 * @param rules all that speak, the leading one first
 * @param found what stands in the cell; empty where that says nothing
 * @param advice empty where the list has said it already
 * @param same in which other forms the same is said; empty where in none
 * @param fresh whether it was not there in the version before
 * @param fix the text that is offered for the cell; empty when none is
 * @param keys by which what it tells is known again in other versions
 */
public record FindingView(
    int number,
    String id,
    String cellId,
    String place,
    String style,
    String severity,
    List<RuleName> rules,
    String message,
    String found,
    String expected,
    String advice,
    String same,
    boolean fresh,
    String fix,
    List<String> keys) {

  public FindingView {
    rules = List.copyOf(rules);
    keys = List.copyOf(keys);
  }

  /**
   * A rule's code and name.
   *
   * @param style of what it says here: error, warning or note
   */
  public record RuleName(String code, String name, String style) {}
}
