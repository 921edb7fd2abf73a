package cn.jihe.submission.handin;

import cn.jihe.account.Organisation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would be handed in of a result, and what is asked before.
 *
 * @param fields as typed
 * @param yearAsked whether some form says no year
 * @param unitAsked whether it has to be said whose some form is
 * @param units those to choose from
 * @param onBehalf 代报: whether it has to be said why
 * @param faults what keeps it from being handed in
 */
public record HandInPlan(
    ReadyResult result,
    HandInFields fields,
    List<PlannedFile> files,
    boolean yearAsked,
    boolean unitAsked,
    List<Organisation> units,
    boolean onBehalf,
    List<Fault> faults) {

  public HandInPlan {
    files = List.copyOf(files);
    units = List.copyOf(units);
    faults = List.copyOf(faults);
  }

  /**
   * Something that is missing or wrong.
   *
   * @param field the name of the field to mend it in
   * @param key of its text
   * @param values for the text
   */
  public record Fault(String field, String key, List<String> values) {
    public Fault {
      values = List.copyOf(values);
    }
  }

  /** The same with these faults. */
  public HandInPlan with(List<Fault> others) {
    return new HandInPlan(
        result, fields, files, yearAsked, unitAsked, units, onBehalf, others);
  }

  public Stream<PlannedForm> forms() {
    return files.stream().flatMap(file -> file.forms().stream());
  }

  /** How many forms are handed in. */
  public int going() {
    return (int) forms().filter(PlannedForm::goes).count();
  }

  /** How many forms are only kept. */
  public int keeping() {
    return (int)
        files.stream()
            .filter(PlannedFile::goes)
            .flatMap(file -> file.forms().stream())
            .filter(form -> !form.goes() && form.isAttempt())
            .count();
  }
}
