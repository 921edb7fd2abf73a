package cn.jihe.catalogue.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue's page shows.
 *
 * @param counted how many rules there are and how many of them are shown
 * @param query what was typed
 * @param severities to choose from
 * @param forms to choose from
 * @param result the result that the reader comes from; null for none
 * @param filtered whether not all are shown
 */
public record RuleListView(
    String counted,
    String query,
    List<Choice> severities,
    List<Choice> forms,
    @Nullable ResultLink result,
    boolean filtered,
    List<Group> groups) {

  /** One value of a filter. */
  public record Choice(String value, String name, boolean chosen) {}

  /**
   * The rules of one area.
   *
   * @param anchor by which an address leads to it
   */
  public record Group(String anchor, String name, String count, List<Row> rows) {}

  /**
   * A rule.
   *
   * @param style of its severity: error, warning or note
   * @param found where it has spoken in the reader's result; null for nowhere
   */
  public record Row(
      String code,
      String href,
      String name,
      String what,
      String style,
      String severity,
      String forms,
      @Nullable ResultLink found) {}

  /**
   * A way back to the reader's result.
   *
   * @param id the result's
   */
  public record ResultLink(String id, String href, String text) {}
}
