package cn.jihe.review.page;

import cn.jihe.account.Organisations;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Event.What;
import cn.jihe.ledger.Step;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.page.DossierView.HistoryLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to a dossier, in words. What has no words is not for its readers. */
final class History {

  /** Those that are steps of a version, too. */
  private static final Set<What> STEPS =
      EnumSet.of(
          What.WITHDRAWN,
          What.ENDORSED,
          What.SENT_BACK,
          What.ACCEPTED,
          What.REFERRED,
          What.RETURNED,
          What.RETURNED_TO_DEPARTMENT,
          What.REOPENED,
          What.UNDONE);

  /** What reviewers do. */
  private static final Set<What> REVIEWS =
      EnumSet.of(
          What.OPENED,
          What.RELEASED,
          What.ACCEPTED,
          What.REFERRED,
          What.RETURNED,
          What.RETURNED_TO_DEPARTMENT,
          What.REOPENED,
          What.UNDONE,
          What.ASSIGNED,
          What.REMARKED,
          What.RESOLVED,
          What.UNRESOLVED,
          What.INTERNAL_NOTED,
          What.REASON_JUDGED);

  private final ReviewWords words;
  private final Organisations organisations;
  private final boolean inside;

  /**
   * For one reader.
   *
   * @param inside whether it is told which reviewer did something, and that reviewers said
   *     something among themselves
   */
  History(ReviewWords words, Organisations organisations, boolean inside) {
    this.words = words;
    this.organisations = organisations;
    this.inside = inside;
  }

  /** The latest first. */
  List<HistoryLine> of(DossierRecord record) {
    Deque<Step> steps = acts(record.steps());
    Map<UUID, String> names = names(record.steps());
    List<HistoryLine> lines = new ArrayList<>();
    for (Event event : record.events()) {
      Optional<Step> step =
          STEPS.contains(event.what()) ? Optional.ofNullable(steps.poll()) : Optional.empty();
      // Who has replied is known where the reply stands.
      boolean hidden = !inside && (event.what().isInternal() || event.what() == What.REPLIED);
      if (!hidden && words.texts().find("event." + event.what()).isPresent()) {
        lines.addFirst(line(event, step, names));
      }
    }
    return lines;
  }

  /** The last act of somebody, as whoever it concerns reads it. */
  HistoryLine of(Step step) {
    return new HistoryLine(
        words.moment(step.happened()),
        who(
            Optional.of(step),
            step.login(),
            step.stands() == VersionState.RETURNED,
            names(List.of(step))),
        "",
        step.note().orElse(""),
        step.due().map(words::day).orElse(""));
  }

  private HistoryLine line(Event event, Optional<Step> step, Map<UUID, String> names) {
    return new HistoryLine(
        words.moment(event.happened()),
        who(step, event.who(), REVIEWS.contains(event.what()), names),
        words.say("event." + event.what(), event.version().map(String::valueOf).orElse("")),
        step.flatMap(Step::note).orElse(""),
        step.flatMap(Step::due).map(words::day).orElse(""));
  }

  private String who(Optional<Step> step, String login, boolean review, Map<UUID, String> names) {
    String office = step.flatMap(Step::organisation).map(names::get).orElse("");
    if (!review || inside) {
      return office.isEmpty() ? login : login + " · " + office;
    }
    return office.isEmpty() ? words.say("reviewers") : office;
  }

  private Map<UUID, String> names(List<Step> steps) {
    return organisations.names(
        steps.stream().flatMap(step -> step.organisation().stream()).collect(Collectors.toSet()));
  }

  /** The first step of each act of somebody; each is one event. */
  private static Deque<Step> acts(List<Step> steps) {
    Set<UUID> seen = new HashSet<>();
    return steps.stream()
        .filter(step -> step.action().isPresent())
        .filter(step -> seen.add(step.act()))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }
}
