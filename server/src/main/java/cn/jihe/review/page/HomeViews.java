package cn.jihe.review.page;

import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkService;
import cn.jihe.remark.RemarkState;
import cn.jihe.review.HomeService;
import cn.jihe.review.HomeService.Home;
import cn.jihe.review.HomeService.Progress;
import cn.jihe.review.QueueService.Item;
import cn.jihe.review.page.Deadlines.Deadline;
import cn.jihe.review.page.HomeView.HomeRow;
import cn.jihe.review.page.HomeView.PeriodView;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Quotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes what the first page shows to one who hands in, in one language. */
final class HomeViews {

  /** Where a sentence ends. */
  private static final String ENDS = "。！？!?\n\r";

  /** Periods that are not under way are no work; the last ones are named. */
  private static final int MOST_OTHERS = 5;

  private final ReviewWords words;
  private final RemarkService remarks;
  private final Function<UUID, String> organisation;
  private final Instant now;
  private final Deadlines deadlines;

  /**
   * For one reader.
   *
   * @param organisation names one; says nothing where there is no need to
   */
  HomeViews(
      ReviewWords words,
      RemarkService remarks,
      Function<UUID, String> organisation,
      Instant now) {
    this.words = words;
    this.remarks = remarks;
    this.organisation = organisation;
    this.now = now;
    this.deadlines = new Deadlines(words, now);
  }

  HomeView of(Home home) {
    boolean units =
        Stream.concat(home.toDo().stream(), home.done().stream())
                .map(HomeViews::unit)
                .distinct()
                .limit(2)
                .count()
            > 1;
    return new HomeView(
        words.day(LocalDate.ofInstant(now, ChinaTime.ZONE)),
        home.allToDo() + home.allDone() == 0,
        home.periods().stream()
            .filter(progress -> progress.held().state().isUnderWay())
            .map(this::period)
            .toList(),
        home.periods().stream()
            .filter(progress -> !progress.held().state().isUnderWay())
            .limit(MOST_OTHERS)
            .map(this::other)
            .toList(),
        home.toDo().stream().map(item -> row(item, units)).toList(),
        about(home.toDo()),
        home.allToDo(),
        home.done().stream().map(item -> row(item, units)).toList(),
        home.allDone(),
        units);
  }

  private PeriodView period(Progress progress) {
    return new PeriodView(
        progress.held().period().name(),
        organisation.apply(progress.held().period().organisation()),
        progress.held().extended() ? words.say("home.extended") : "",
        progress.held().due().map(deadlines::of).orElse(Deadline.NONE),
        words.say("home.handedIn", progress.handedIn()),
        progress.handedIn(),
        0,
        progress.held().period().notice().orElse(""),
        progress.held().period().contact().orElse(""));
  }

  private String other(Progress progress) {
    String state = progress.held().state().name().toLowerCase(Locale.ROOT);
    String opens =
        progress.held().period().opens()
            .map(moment -> words.day(LocalDate.ofInstant(moment, ChinaTime.ZONE)))
            .orElse("");
    return words.say("period." + state, progress.held().period().name(), opens);
  }

  /** Year and kind of all of them; empty where they differ. */
  private String about(List<Item> items) {
    List<String> abouts =
        items.stream()
            .map(item -> words.about(item.viewed().record().dossier().key()))
            .distinct()
            .limit(2)
            .toList();
    return abouts.size() == 1 ? abouts.getFirst() : "";
  }

  private static String unit(Item item) {
    return item.viewed().record().dossier().key().owner().unit().key();
  }

  private HomeRow row(Item item, boolean units) {
    Dossier dossier = item.viewed().record().dossier();
    Version version = item.entry().version();
    Optional<String> quoted = quoted(item);
    return new HomeRow(
        dossier.id().toString(),
        dossier.key().project().written(),
        words.about(dossier.key()),
        units ? dossier.key().owner().unit().written() : "",
        words.state(dossier.standing().state()),
        HomeService.due(item).map(deadlines::of).orElse(Deadline.NONE),
        quoted.orElseGet(() -> next(item)),
        quoted.isPresent(),
        version.findings(),
        version.number(),
        words.say("version", version.number()),
        version.contentHash(),
        words.moment(version.recorded()),
        version.by(),
        version.submission().toString(),
        item.viewed().actions().contains(Action.WITHDRAW));
  }

  private String next(Item item) {
    VersionState state = item.viewed().record().dossier().standing().state();
    if (!item.viewed().terms().takes()) {
      return words.say("home.closed");
    }
    if (state == VersionState.ATTEMPT) {
      return words.say("home.errors", item.entry().version().findings().errors());
    }
    return words.say(
        item.viewed().record().dossier().standing().reopened()
            ? "home.reopened"
            : "next." + state.name());
  }

  /** The first sentence of whoever has returned it, or the first thing that must be changed. */
  private Optional<String> quoted(Item item) {
    Dossier dossier = item.viewed().record().dossier();
    VersionState state = dossier.standing().state();
    if (state != VersionState.RETURNED && state != VersionState.WITHDRAWN) {
      return Optional.empty();
    }
    Optional<String> note =
        QueueViews.last(item.viewed().record().steps()).flatMap(Step::note).map(String::strip);
    return note.filter(text -> !text.isEmpty())
        .or(() -> mustChange(dossier, state))
        .map(HomeViews::firstSentence);
  }

  private Optional<String> mustChange(Dossier dossier, VersionState state) {
    return state == VersionState.RETURNED
        ? remarks.of(dossier.id()).stream()
            .filter(remark -> remark.kind() == RemarkKind.MUST_CHANGE)
            .filter(remark -> remark.state() == RemarkState.OPEN)
            .map(Remark::text)
            .findFirst()
        : Optional.empty();
  }

  static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return Quotation.of(text.substring(0, i + 1));
      }
    }
    return Quotation.of(text);
  }
}
