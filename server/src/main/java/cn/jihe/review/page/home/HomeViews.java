package cn.jihe.review.page.home;

import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.OwnPeriod;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import cn.jihe.remark.RemarkService;
import cn.jihe.review.HomeService;
import cn.jihe.review.HomeService.Home;
import cn.jihe.review.HomeService.Task;
import cn.jihe.review.QueueService.Item;
import cn.jihe.review.page.ReviewWords;
import cn.jihe.review.page.ReviewWords.StateView;
import cn.jihe.review.page.home.HomeDeadlines.Deadline;
import cn.jihe.review.page.home.HomeView.HomeRow;
import cn.jihe.review.page.home.HomeView.PeriodView;
import cn.jihe.text.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes what the first page shows to one who hands in, in one language. */
final class HomeViews {

  /** Periods that are not under way are no work; the last ones are named. */
  private static final int MOST_OTHERS = 5;

  private final ReviewWords words;
  private final FirstWords said;
  private final Function<UUID, String> organisation;
  private final Instant now;
  private final HomeDeadlines deadlines;

  /**
   * For one reader.
   *
   * @param organisation names one; says nothing where there is no need to
   */
  HomeViews(
      ReviewWords words, RemarkService remarks, Function<UUID, String> organisation, Instant now) {
    this.words = words;
    this.said = new FirstWords(remarks);
    this.organisation = organisation;
    this.now = now;
    this.deadlines = new HomeDeadlines(words, now);
  }

  HomeView of(Home home) {
    boolean units =
        Stream.concat(
                    home.toDo().stream().map(HomeViews::unit),
                    home.done().stream().map(HomeViews::unit))
                .distinct()
                .limit(2)
                .count()
            > 1;
    return new HomeView(
        words.day(LocalDate.ofInstant(now, ChinaTime.ZONE)),
        isUntouched(home),
        home.periods().stream()
            .filter(own -> own.state().isUnderWay())
            .sorted(Comparator.comparing(own -> due(own).orElse(Instant.MAX)))
            .map(this::period)
            .toList(),
        others(home),
        home.toDo().stream().map(task -> row(task, units)).toList(),
        about(home.toDo()),
        home.allToDo(),
        home.done().stream().map(item -> row(item, Deadline.NONE, units)).toList(),
        home.allDone(),
        units);
  }

  /** Whether nothing was ever handed in. */
  private static boolean isUntouched(Home home) {
    return home.done().isEmpty() && home.toDo().stream().allMatch(Task.Missing.class::isInstance);
  }

  /** Of what is still open, or else of all of it. */
  private static Optional<Instant> due(OwnPeriod own) {
    return own.due().or(own.period()::due);
  }

  private PeriodView period(OwnPeriod own) {
    Period period = own.period();
    boolean listed = own.list().listed();
    return new PeriodView(
        period.name(),
        organisation.apply(period.organisation()),
        due(own).equals(period.due()) ? "" : words.say("home.extended"),
        due(own).map(deadlines::of).orElse(Deadline.NONE),
        listed
            ? words.say("home.handedInOf", own.handedIn(), own.expected())
            : words.say("home.handedIn", HomeService.handedIn(own)),
        own.handedIn(),
        listed ? own.expected() : 0,
        period.notice().orElse(""),
        period.contact().orElse(""));
  }

  private List<String> others(Home home) {
    Stream<String> planned =
        home.periods().stream()
            .filter(own -> !own.state().isUnderWay())
            .map(own -> other(own.period(), own.state()));
    Stream<String> over = home.over().stream().map(period -> other(period, period.state(now)));
    return Stream.concat(planned, over).limit(MOST_OTHERS).toList();
  }

  private String other(Period period, PeriodState state) {
    String opens =
        period
            .opens()
            .map(moment -> words.day(LocalDate.ofInstant(moment, ChinaTime.ZONE)))
            .orElse("");
    return words.say("period." + state.name().toLowerCase(Locale.ROOT), period.name(), opens);
  }

  /** Year and kind of all of them; empty where they differ. */
  private String about(List<Task> tasks) {
    List<String> abouts = tasks.stream().map(this::about).distinct().limit(2).toList();
    return abouts.size() == 1 ? abouts.getFirst() : "";
  }

  private String about(Task task) {
    return switch (task) {
      case Task.Started started -> words.about(started.item().viewed().record().dossier().key());
      case Task.Missing missing -> words.about(missing.period().year(), missing.period().kind());
    };
  }

  private static String unit(Task task) {
    return switch (task) {
      case Task.Started started -> unit(started.item());
      case Task.Missing missing -> missing.line().unit();
    };
  }

  private static String unit(Item item) {
    return item.viewed().record().dossier().key().owner().unit().written();
  }

  private HomeRow row(Task task, boolean units) {
    return switch (task) {
      case Task.Started started ->
          row(started.item(), started.due().map(deadlines::of).orElse(Deadline.NONE), units);
      case Task.Missing missing -> missing(missing, units);
    };
  }

  private HomeRow missing(Task.Missing task, boolean units) {
    String project = task.project();
    return new HomeRow(
        "",
        project.isEmpty() ? words.say("home.wholeUnit") : project,
        about(task),
        units || project.isEmpty() ? task.line().unit() : "",
        new StateView(words.say("home.missing"), "○", "note"),
        task.due().map(deadlines::of).orElse(Deadline.NONE),
        words.say("home.notYet"),
        false,
        "",
        0,
        "",
        "",
        "",
        "",
        false);
  }

  private HomeRow row(Item item, Deadline due, boolean units) {
    Dossier dossier = item.viewed().record().dossier();
    Version version = item.entry().version();
    Optional<String> quoted = said.of(item);
    return new HomeRow(
        dossier.id().toString(),
        dossier.key().project().written(),
        words.about(dossier.key()),
        units ? dossier.key().owner().unit().written() : "",
        words.state(dossier.standing().state()),
        due,
        quoted.orElseGet(() -> next(item)),
        quoted.isPresent(),
        words.say("version", version.number()),
        version.number(),
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
}
