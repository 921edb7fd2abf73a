package cn.jihe.catalogue.page;

import java.util.List;

/**
 * What the page of a rule shows.
 *
 * @param style of its severity: error, warning or note
 * @param bad examples in which it speaks
 * @param good examples in which it does not
 */
public record RuleView(
    String code,
    String name,
    String style,
    String severity,
    String forms,
    String what,
    String why,
    String fix,
    String basis,
    List<ExampleView> bad,
    List<ExampleView> good) {

  /** A part of a form, laid out like it. */
  public record ExampleView(String name, List<TableView> tables) {}

  /**
   * Rows of the form.
   *
   * @param head the columns' labels
   */
  public record TableView(List<String> head, List<List<CellView>> rows) {}

  /**
   * A cell.
   *
   * @param style flagged where the rule speaks, changed where the example differs, else empty
   */
  public record CellView(String text, String style) {}
}
