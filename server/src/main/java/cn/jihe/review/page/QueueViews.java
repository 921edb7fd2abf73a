package cn.jihe.review.page;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.QueueService.Item;
import cn.jihe.review.page.QueueView.QueueRow;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Quotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes rows of dossiers, in one language. */
final class QueueViews {

  private static final Set<Action> DECIDING = EnumSet.of(Action.ACCEPT, Action.RETURN);

  /** What its unit is told to read. */
  private static final Set<VersionState> BACK =
      EnumSet.of(VersionState.RETURNED, VersionState.WITHDRAWN);

  private final ReviewWords words;
  private final Accounts accounts;
  private final UUID reader;
  private final Instant now;
  private final Map<UUID, String> names = new HashMap<>();

  QueueViews(ReviewWords words, Accounts accounts, UUID reader, Instant now) {
    this.words = words;
    this.accounts = accounts;
    this.reader = reader;
    this.now = now;
  }

  List<QueueRow> rows(List<Item> items) {
    return items.stream().map(this::row).toList();
  }

  private QueueRow row(Item item) {
    Dossier dossier = item.viewed().record().dossier();
    Version version = item.entry().version();
    Standing standing = dossier.standing();
    return new QueueRow(
        dossier.id().toString(),
        item(dossier.id(), version),
        dossier.key().project().written(),
        dossier.key().owner().unit().written(),
        words.about(dossier.key()),
        words.amount(item.entry().amount()),
        words.say(item.entry().resubmitted() ? "versionAgain" : "version", version.number()),
        version.findings(),
        words.state(standing.state()),
        item.viewed().open().reasons(),
        words.say("days", days(standing.since().orElse(version.recorded()))),
        version.late().isPresent() ? words.say("late") : "",
        standing.assignee().map(this::name).orElse(""),
        item.viewed().opened().map(this::lock).orElse(""),
        next(item, standing),
        note(item),
        item.viewed().actions().stream().anyMatch(DECIDING::contains));
  }

  /** Names a dossier and one of its versions in a form. */
  static String item(UUID dossier, Version version) {
    return dossier + "_" + version.number() + "_" + version.contentHash();
  }

  long days(Instant since) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(since, ChinaTime.ZONE), LocalDate.ofInstant(now, ChinaTime.ZONE));
  }

  String name(UUID account) {
    return account.equals(reader)
        ? words.say("me")
        : names.computeIfAbsent(
            account, id -> accounts.find(id).map(Account::name).orElse(words.say("somebody")));
  }

  String lock(Standing.Opened opened) {
    return words.say("lock", name(opened.account()), words.moment(opened.since()));
  }

  private String next(Item item, Standing standing) {
    boolean takesBack = item.viewed().actions().contains(Action.WITHDRAW);
    String said =
        words.say("next." + standing.state().name()) + (takesBack ? words.say("takesBack") : "");
    return item.viewed().terms().open() && standing.due().isPresent()
        ? said + words.say("until", words.day(standing.due().get()))
        : said;
  }

  private String note(Item item) {
    return BACK.contains(item.viewed().record().dossier().standing().state())
        ? last(item.viewed().record().steps()).flatMap(Step::note).map(Quotation::of).orElse("")
        : "";
  }

  /** The last act of somebody. */
  static Optional<Step> last(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.action().isPresent())
        .reduce((earlier, later) -> later);
  }
}
