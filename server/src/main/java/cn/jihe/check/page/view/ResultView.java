package cn.jihe.check.page.view;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as its page shows it.
 *
 * @param id the unguessable part of its address; empty when it is not kept
 * @param known the highest number of a file of it, shown or not
 * @param keptUntil when it is forgotten, in words; empty when it is not kept
 * @param summary files and forms in a line
 * @param verdicts how many forms there are of each
 * @param since what became better since the versions before; null without any
 * @param problems files that were not read
 * @param asked what the reader is asked; null when there is nothing
 * @param files those that were read; the worst first when there are many forms
 * @param notChecked what was not checked, each rule and reason once
 * @param byRule a row for each rule that speaks, the gravest first
 * @param units all that forms name
 * @param many whether there are so many forms that each has a page of its own
 * @param waiting whether a file still waits for its turn
 */
public record ResultView(
    String id,
    int known,
    String keptUntil,
    String summary,
    List<Verdict> verdicts,
    @Nullable String since,
    List<ProblemView> problems,
    @Nullable Asked asked,
    List<FileView> files,
    List<String> notChecked,
    List<RuleRow> byRule,
    List<String> units,
    boolean many,
    boolean waiting) {

  /**
   * How many forms fare alike.
   *
   * @param style error, warning or clean
   */
  public record Verdict(String style, String text) {}

  /**
   * A file that was not read, and what to do about it.
   *
   * @param before the number of the version before; 0 for a first one
   */
  public record ProblemView(int number, String name, String title, String detail, int before) {}

  /**
   * What forms do not say.
   *
   * @param text what is missing, and why it matters
   * @param year whether the year is missing, or has been said here
   * @param unit whether the unit is missing, or has been said here
   * @param years to choose from
   * @param statedYear as said before; empty when it was not
   * @param statedUnit as said before; empty when it was not
   */
  public record Asked(
      String text,
      boolean year,
      boolean unit,
      List<String> years,
      String statedYear,
      String statedUnit) {}

  /**
   * A file that was read.
   *
   * @param number of the version that is shown
   * @param taken what was taken of it and what was left
   * @param since what became better since the version before; empty for a first one
   * @param before the number of the version before; 0 for a first one
   * @param corrected whether it is one that we corrected
   * @param findings about the file as a whole
   * @param forms that are shown; in the order of the sheets, or the worst first with many
   */
  public record FileView(
      int number,
      String name,
      String taken,
      String since,
      int before,
      boolean corrected,
      CountsView counts,
      List<FindingView> findings,
      List<FormView> forms) {

    /** The same forms, those with most to correct first. */
    public List<FormView> worst() {
      return forms.stream()
          .sorted(Comparator.comparing(FormView::counts, CountsView.WORST_FIRST))
          .toList();
    }
  }

  /**
   * A rule that speaks.
   *
   * @param width its share of the most frequent one, from 1 to 20
   * @param cells the first places
   * @param more how many places are not among them
   */
  public record RuleRow(
      String code,
      String name,
      String style,
      String severity,
      int places,
      int forms,
      int files,
      int width,
      List<PlaceView> cells,
      int more) {}

  /**
   * A place where a rule speaks.
   *
   * @param form the number of its form, from 1; 0 for the file as a whole
   * @param project what the form is called, or the file
   */
  public record PlaceView(int form, String project, String finding, String place) {}

  /** All forms that are shown, in their order. */
  public List<FormView> forms() {
    return files.stream().flatMap(file -> file.forms().stream()).toList();
  }
}
