package cn.jihe.review.page.home;

import cn.jihe.review.page.ReviewWords.StateView;
import cn.jihe.review.page.home.HomeDeadlines.Deadline;
import java.util.List;

/**
 * What the first page shows to one who hands in.
 *
 * @param today in words
 * @param fresh whether nothing was ever handed in
 * @param periods those under way
 * @param others those that are not, in a line each
 * @param toDo by their deadlines
 * @param about year and kind of all of those; empty where they differ
 * @param allToDo how many there are
 * @param done the last ones
 * @param allDone how many there are
 * @param units whether they are of several units, so that each row says of which
 */
public record HomeView(
    String today,
    boolean fresh,
    List<PeriodView> periods,
    List<String> others,
    List<HomeRow> toDo,
    String about,
    long allToDo,
    List<HomeRow> done,
    long allDone,
    boolean units) {

  public HomeView {
    periods = List.copyOf(periods);
    others = List.copyOf(others);
    toDo = List.copyOf(toDo);
    done = List.copyOf(done);
  }

  /**
   * A period under way.
   *
   * @param organisation whose it is
   * @param extended says that another deadline was granted; empty when none was
   * @param progress how many forms have been handed in, in words
   * @param handedIn how many
   * @param expected how many are expected; 0 when nobody has said so
   * @param notice what units are told; empty for nothing
   * @param contact whom to ask; empty when it is not said
   */
  public record PeriodView(
      String name,
      String organisation,
      String extended,
      Deadline due,
      String progress,
      long handedIn,
      long expected,
      String notice,
      String contact) {}

  /**
   * A dossier, or what is expected and has not come.
   *
   * @param id empty where nothing has come
   * @param about year and kind
   * @param unit whose it is; empty where all are of one unit
   * @param said what its reviewer has said first, or what is to be done
   * @param quoted whether that is what somebody has said
   * @param versionText the number of its newest version, in words
   * @param when that was handed in
   * @param by by whom
   * @param submission the upload it came with
   * @param withdraw whether it can be withdrawn
   */
  public record HomeRow(
      String id,
      String project,
      String about,
      String unit,
      StateView state,
      Deadline due,
      String said,
      boolean quoted,
      String versionText,
      int version,
      String contentHash,
      String when,
      String by,
      String submission,
      boolean withdraw) {}
}
