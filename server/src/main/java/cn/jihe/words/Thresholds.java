package cn.jihe.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that rules judge by; the defaults and their sources stand in {@code thresholds.yml}.
 *
 * @param moneyTolerance by how much a sum of money may be off, in the form's own unit
 * @param rateTolerance by how much an execution rate may be off, in percent points
 * @param scoreTolerance by how much a total of scores may be off, in points
 * @param fullMarks what all weights of a form have to total, in points
 * @param bands what share of its weight a qualitative result earns
 * @param table what is usual in an indicator table
 * @param targets for target values and how far they are reached
 * @param heads what is usual in the head of a form and among the forms of one unit
 * @param grades the known grade scales; a form's own word tells which one it uses
 */
public record Thresholds(
    BigDecimal moneyTolerance,
    BigDecimal rateTolerance,
    BigDecimal scoreTolerance,
    BigDecimal fullMarks,
    Bands bands,
    TableLimits table,
    Targets targets,
    HeadLimits heads,
    List<GradeScale> grades) {

  public Thresholds {
    grades = List.copyOf(grades);
  }

  /**
   * Shares of the weight, from 0 to 1. Each bound belongs to both of its bands.
   *
   * @param reached from here on a goal counts as reached
   * @param partly from here on as reached in part, below as missed
   */
  public record Bands(BigDecimal reached, BigDecimal partly) {}

  /**
   * For target values and how far they are reached.
   *
   * @param lowShare below this many percent, satisfaction or timeliness is asked for too little
   * @param sameNumber from how many indicators on that share a number they are a pile
   * @param proportion by how many points a score may be off its due share
   * @param overachieved from this multiple of the target on a reason is wanted
   * @param exceeded from this multiple on it is worth a note
   * @param exactRows from how many indicators on it is odd that all end exactly on target
   */
  public record Targets(
      BigDecimal lowShare,
      int sameNumber,
      BigDecimal proportion,
      BigDecimal overachieved,
      BigDecimal exceeded,
      int exactRows) {}

  /** The scale that a form's grade belongs to; empty when no scale knows the word. */
  public Optional<GradeScale> scaleOf(String grade) {
    return grades.stream().filter(scale -> scale.named(grade).isPresent()).findFirst();
  }
}
