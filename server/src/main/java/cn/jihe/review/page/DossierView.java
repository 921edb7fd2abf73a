package cn.jihe.review.page;

import cn.jihe.review.page.ReviewWords.StateView;
import cn.jihe.rule.FindingCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with one of its versions.
 *
 * @param amount of that version; empty when it is not known
 * @param due until when something is expected; empty for no deadline
 * @param lock who reviews it now; empty for nobody
 * @param back why it is with its unit again; null where it is not
 * @param act what can be done about the newest version; null where nothing can
 * @param give who it can be given to; null for one who may give it to nobody
 * @param submits whether another version may be handed in
 * @param next the address of what waits next; empty when nothing does
 * @param files whether the workbooks it came with may be loaded
 */
public record DossierView(
    String id,
    String project,
    String unit,
    String about,
    String amount,
    StateView state,
    String due,
    String lock,
    String open,
    List<VersionView> versions,
    VersionView shown,
    @Nullable HistoryLine back,
    @Nullable Act act,
    @Nullable Give give,
    boolean submits,
    String next,
    boolean files,
    List<HistoryLine> history) {

  public DossierView {
    versions = List.copyOf(versions);
    history = List.copyOf(history);
  }

  /** One version. */
  public record VersionView(
      int number,
      String name,
      StateView state,
      String recorded,
      String by,
      FindingCounts counts,
      String href,
      boolean on,
      String submission) {}

  /**
   * Something that happened.
   *
   * @param note what was said with it
   */
  public record HistoryLine(String when, String who, String what, String note, String due) {}

  /**
   * What can be done.
   *
   * @param version the newest, which it is about
   * @param wantsNote whether something can be said with it
   * @param wantsDue whether a day can be named
   */
  public record Act(
      int version,
      String contentHash,
      List<ActButton> buttons,
      boolean wantsNote,
      boolean wantsDue,
      String note,
      String due) {
    public Act {
      buttons = List.copyOf(buttons);
    }
  }

  /** One act. */
  public record ActButton(String code, String text, boolean main) {}

  /** Who it can be given to. */
  public record Give(List<Reviewer> reviewers) {
    public Give {
      reviewers = List.copyOf(reviewers);
    }
  }

  /** Somebody. */
  public record Reviewer(String id, String name, boolean on) {}
}
