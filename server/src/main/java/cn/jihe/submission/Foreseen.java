package cn.jihe.submission;

import cn.jihe.account.Organisation;
import cn.jihe.rule.Report;
import java.util.List;

/**
 * What would become of a file if it were handed in now.
 *
 * @param report as it is judged beside what is on record
 * @param onBehalf 代报: whether some of it is of units that are not the sender's own
 * @param units those that a form without a unit may be of
 */
public record Foreseen(
    Report report, List<ForeseenForm> forms, boolean onBehalf, List<Organisation> units) {
  public Foreseen {
    forms = List.copyOf(forms);
    units = List.copyOf(units);
  }
}
