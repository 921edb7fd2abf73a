package cn.jihe.catalogue.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a rule shows.
 *
 * @param style of its severity: error, warning or note
 * @param bad examples in which it speaks
 * @param good examples in which it does not
 * @param result the way back to the reader's result; null for a reader who comes from none
 */
public record RuleView(
    String code,
    String name,
    String style,
    String severity,
    String forms,
    Says says,
    List<ExampleView> bad,
    List<ExampleView> good,
    Place place,
    RuleListView.@Nullable ResultLink result) {

  /** What the catalogue says about it. */
  public record Says(String what, String why, String fix, String basis) {}

  /**
   * Where it stands in the catalogue.
   *
   * @param catalogue the address of the catalogue
   * @param area what its area is called
   * @param areaHref where the catalogue shows its area
   * @param href its own address
   * @param previous the rule before it in its area; null for the first
   * @param next the rule after it in its area; null for the last
   */
  public record Place(
      String catalogue,
      String area,
      String areaHref,
      String href,
      @Nullable Step previous,
      @Nullable Step next) {}

  /** A way to another rule. */
  public record Step(String href, String text) {}

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
