package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Report;
import java.util.List;

/**
 * What people are told about one form.
 *
 * @param entries in the order of the form
 * @param elsewhere entries whose very words are said at an earlier form already
 * @param notChecked what could not be checked on this form alone
 */
public record ToldForm(
    Report.FormReport report,
    List<Entry> entries,
    List<Said> elsewhere,
    List<Report.NotCheckedGroup> notChecked) {

  /**
   * An entry said elsewhere.
   *
   * @param form the number of the form at which it is said, from 1
   * @param at the cell of the entry that says it
   */
  public record Said(Entry entry, int form, CellRef at) {}

  public ToldForm {
    entries = List.copyOf(entries);
    elsewhere = List.copyOf(elsewhere);
    notChecked = List.copyOf(notChecked);
  }
}
