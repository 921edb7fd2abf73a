package cn.jihe.period.page;

import cn.jihe.period.page.PeriodWords.PeriodSign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period with what it expects.
 *
 * @param marks its dates in their order
 * @param facts its terms
 * @param notice what units are told; empty for nothing
 * @param changeable whether the reader may change it
 * @param open whether it is not closed
 * @param closable whether it may be closed now
 * @param reopenable whether it may be opened again
 */
public record PeriodView(
    String id,
    String name,
    String about,
    String unit,
    PeriodSign state,
    List<Mark> marks,
    List<Fact> facts,
    String notice,
    boolean changeable,
    boolean open,
    boolean closable,
    boolean reopenable,
    ListView list,
    List<ExtensionView> extensions,
    List<UnitChoice> units,
    List<UnitChoice> exemptible) {

  public PeriodView {
    marks = List.copyOf(marks);
    facts = List.copyOf(facts);
    extensions = List.copyOf(extensions);
    units = List.copyOf(units);
    exemptible = List.copyOf(exemptible);
  }

  /** A date of it. */
  public record Mark(String text, String when, boolean past) {}

  /** Something that holds in it. */
  public record Fact(String name, String text) {}

  /** A unit that can be chosen. */
  public record UnitChoice(String id, String name) {}

  /** Another deadline. */
  public record ExtensionView(String unit, String due, String reason, String granted) {}

  /**
   * What is expected.
   *
   * @param listed whether somebody has made a list
   * @param counts how many lines are in each state
   * @param rows the part that is shown
   * @param before the address of the part before; empty for none
   */
  public record ListView(
      boolean listed,
      int handedIn,
      int expected,
      String progress,
      List<CountView> counts,
      FilterView filter,
      String total,
      List<LineRow> rows,
      String before,
      String after,
      List<OutsideRow> outside,
      String export) {
    public ListView {
      counts = List.copyOf(counts);
      rows = List.copyOf(rows);
      outside = List.copyOf(outside);
    }
  }

  /** How many are in a state. */
  public record CountView(PeriodSign state, int count, String href, boolean on) {}

  /** What was chosen by. */
  public record FilterView(String q, String state, boolean asked, boolean on) {}

  /**
   * A line.
   *
   * @param dossier the one it has; empty for none or several
   * @param several how many it has, in words; empty for none or one
   */
  public record LineRow(
      String line,
      String organisation,
      String unit,
      String project,
      PeriodSign state,
      String due,
      String late,
      String dossier,
      String several,
      @Nullable ExemptionView exemption,
      boolean exemptible) {}

  /**
   * 免报.
   *
   * @param answers whether the reader may confirm or refuse it
   * @param withdraws whether the reader may take it back
   */
  public record ExemptionView(
      String id, String text, String reason, String note, boolean answers, boolean withdraws) {}

  /** A project that is on no line. */
  public record OutsideRow(
      String dossier,
      String unit,
      String project,
      PeriodSign state,
      List<AlikeView> alike,
      boolean answers) {
    public OutsideRow {
      alike = List.copyOf(alike);
    }
  }

  /** A line that it may be. */
  public record AlikeView(String line, String text) {}
}
