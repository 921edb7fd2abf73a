package cn.jihe.review.page;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.ledger.Dossier;
import cn.jihe.reason.DossierReasons;
import cn.jihe.reason.DossierReasons.Placed;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.ReasonService;
import cn.jihe.reason.Verdict;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.remark.Turn;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.review.page.ReasonsView.FindingSaid;
import cn.jihe.review.page.ReasonsView.ReasonView;
import cn.jihe.review.page.RemarksView.Choice;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes what the page of a dossier shows of reasons. */
@Singleton
final class ReasonViews {

  private final DossierReasons reasons;
  private final Sayers sayers;

  ReasonViews(DossierReasons reasons, Sayers sayers) {
    this.reasons = reasons;
    this.sayers = sayers;
  }

  /**
   * A form that is shown.
   *
   * @param remarks that its reader may read
   * @param newest whether it is the version that is decided about
   */
  record Shown(
      Dossier dossier, List<Finding> findings, List<PlacedRemark> remarks, boolean newest) {}

  /**
   * What was said for what was found in a form.
   *
   * @param inside whether the reader is among the reviewers
   */
  ReasonsView of(Shown shown, Turn turn, boolean inside, Reading reading) {
    Teller teller = new Teller(shown, turn, inside, reading.words());
    List<Placed> placed = reasons.of(shown.dossier(), reading.caller().scope());
    Map<String, FindingSaid> byKey = new HashMap<>();
    for (Finding finding : shown.findings()) {
      byKey.computeIfAbsent(finding.key(), key -> teller.of(finding, placed));
    }
    List<ReasonView> gone =
        placed.stream()
            .filter(one -> shown.findings().stream().noneMatch(one::isOf))
            .map(one -> teller.reason(one.reason(), true, false))
            .toList();
    List<ReasonView> standing =
        turn.isReviewer()
            ? reasons.everStanding(shown.dossier()).stream().map(teller::standing).toList()
            : List.of();
    return new ReasonsView(byKey, gone, standing, categories(reading.words()));
  }

  private static List<Choice> categories(ReviewWords words) {
    return Stream.of(ReasonCategory.values())
        .map(category -> new Choice(category.name(), category.word(words.language())))
        .toList();
  }

  /** Tells reasons to one reader. */
  private final class Teller {

    private final Shown shown;
    private final Turn turn;
    private final boolean inside;
    private final ReviewWords words;

    /** A reason for several findings is judged at the first. */
    private final Set<UUID> told = new HashSet<>();

    Teller(Shown shown, Turn turn, boolean inside, ReviewWords words) {
      this.shown = shown;
      this.turn = turn;
      this.inside = inside;
      this.words = words;
    }

    FindingSaid of(Finding finding, List<Placed> placed) {
      String group = RowKeys.group(finding);
      List<ReasonView> views = new ArrayList<>();
      for (Placed one : placed) {
        if (one.isOf(finding)) {
          boolean first = told.add(one.reason().id());
          views.add(reason(one.reason(), first, first && shown.newest() && !one.standing()));
        }
      }
      return new FindingSaid(
          finding.key(),
          group,
          (int)
              shown.findings().stream().filter(other -> RowKeys.group(other).equals(group)).count(),
          views,
          finding.severity() == Severity.WARNING && shown.newest() && ReasonService.takes(turn),
          shown.newest() && turn.reviews().isPresent() && !isRemarked(finding));
    }

    private boolean isRemarked(Finding finding) {
      return shown.remarks().stream()
          .filter(placed -> placed.state().isOpen())
          .anyMatch(placed -> placed.remark().finding().filter(finding.key()::equals).isPresent());
    }

    /**
     * A reason.
     *
     * @param first whether it was not told before
     * @param here whether it may be judged where it stands
     */
    ReasonView reason(GivenReason reason, boolean first, boolean here) {
      Optional<Verdict> verdict = reason.judged().map(GivenReason.Judged::verdict);
      return new ReasonView(
          reason.id().toString(),
          first ? "reason-" + reason.id() : "",
          reason.said().category().word(words.language()),
          reason.said().text(),
          sayers.of(reason.author(), inside),
          words.moment(reason.created()),
          verdict.map(said -> verdict(reason, said)).orElse(""),
          verdict.map(said -> said.name().toLowerCase(Locale.ROOT)).orElse("open"),
          here && turn.reviews().isPresent(),
          false);
    }

    ReasonView standing(GivenReason reason) {
      ReasonView view = reason(reason, false, false);
      return new ReasonView(
          view.id(),
          view.anchor(),
          view.category(),
          view.text(),
          view.by(),
          view.when(),
          view.verdict(),
          view.style(),
          false,
          turn.open());
    }

    private String verdict(GivenReason reason, Verdict verdict) {
      String said = words.say("verdict." + verdict.name());
      return reason
          .judged()
          .flatMap(GivenReason.Judged::until)
          .map(day -> words.say("verdictUntil", said, words.day(day)))
          .orElse(said);
    }
  }
}
