package cn.jihe.check.page.view;

import cn.jihe.check.page.drawn.DrawnForm;
import cn.jihe.rule.told.ReadTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form of a result.
 *
 * @param number among all forms of the result, from 1
 * @param inFile its number in its file, from 1
 * @param file its file's name
 * @param project what it is called
 * @param unit empty when neither the form nor the reader says it
 * @param kind its kind, in words
 * @param year in words
 * @param about kind, year and unit in a line
 * @param place sheet and range
 * @param counts of all its findings, whatever is filtered
 * @param open whether it is shown unfolded
 * @param findings all that are shown, in reading order
 * @param notChecked rules that could not be checked, with the reason
 * @param unread cells that no field took, and what they show
 * @param readings what the targets were read as
 * @param drawn null where it is not drawn
 */
public record FormView(
    int number,
    int inFile,
    String file,
    String project,
    String unit,
    String kind,
    String year,
    String about,
    String place,
    CountsView counts,
    boolean open,
    List<FindingView> findings,
    List<String> notChecked,
    String notCheckedTitle,
    List<String> unread,
    String unreadTitle,
    List<ReadTarget> readings,
    @Nullable DrawnForm drawn) {

  /** The same form, shown unfolded. */
  FormView unfolded() {
    return new FormView(
        number,
        inFile,
        file,
        project,
        unit,
        kind,
        year,
        about,
        place,
        counts,
        true,
        findings,
        notChecked,
        notCheckedTitle,
        unread,
        unreadTitle,
        readings,
        drawn);
  }

  /** The id of its element. */
  public String id() {
    return "form-" + number;
  }
}
