package cn.jihe.inbox;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.UnreadNews;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.inbox.InboxNotice.Mark;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody's own inbox. */
@Singleton
public final class InboxService implements UnreadNews {

  private final NoticeStore store;
  private final DossierNames names;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  InboxService(
      NoticeStore store,
      DossierNames names,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.names = names;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A line as its reader may know it.
   *
   * @param known whether what it tells of still is the reader's to know; else it says nothing
   * @param dossier empty where it is about none, or about several
   * @param unit the name of the organisation it is about; blank for none
   * @param handsIn whether the reader hands in, and does not review
   */
  public record Line(
      InboxNotice notice,
      boolean known,
      Optional<NamedDossier> dossier,
      String unit,
      boolean handsIn) {}

  /**
   * A part of it.
   *
   * @param next where it goes on; empty at its end
   * @param total how many lines there are in all
   */
  public record Part(List<Line> lines, Optional<Mark> next, long total) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A part of the caller's inbox, the latest first.
   *
   * @param unread whether what was read is left out
   * @param after where the part before has ended; then the page is of no account
   */
  public Part list(Caller caller, boolean unread, Optional<Mark> after, int page, int size) {
    return transactions.read(
        () -> {
          List<InboxNotice> found =
              store.list(caller.account(), unread, after, size + 1, (long) page * size);
          List<InboxNotice> shown = found.subList(0, Math.min(size, found.size()));
          return new Part(
              lines(shown, caller),
              found.size() > size ? Optional.of(shown.getLast().mark()) : Optional.empty(),
              store.total(caller.account(), unread));
        });
  }

  /**
   * One line.
   *
   * @throws ProblemException of kind NOT_FOUND when the caller has none with this id
   */
  public Line one(UUID id, Caller caller) {
    return transactions.read(() -> lines(List.of(found(id, caller)), caller).getFirst());
  }

  private InboxNotice found(UUID id, Caller caller) {
    return store
        .find(caller.account(), id)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  @Override
  public int count(UUID account) {
    return transactions.read(() -> store.unread(account, MOST));
  }

  /**
   * Marks a line as read.
   *
   * @throws ProblemException of kind NOT_FOUND when the caller has none with this id
   */
  public void read(UUID id, Caller caller) {
    transactions.write(
        () -> store.read(caller.account(), found(id, caller).id(), StoredTime.of(clock.instant())));
  }

  /** Marks all lines as read. */
  public void readAll(Caller caller) {
    transactions.write(() -> store.readAll(caller.account(), StoredTime.of(clock.instant())));
  }

  private List<Line> lines(List<InboxNotice> notices, Caller caller) {
    Set<UUID> ids =
        notices.stream().flatMap(each -> each.dossier().stream()).collect(Collectors.toSet());
    Map<UUID, NamedDossier> dossiers =
        ids.isEmpty()
            ? Map.of()
            : names.of(ids, caller).stream()
                .collect(Collectors.toMap(NamedDossier::id, Function.identity()));
    Set<UUID> within = organisations.idsWithin(caller.scope().whole());
    Set<UUID> above = new HashSet<>(within);
    caller.scope().whole().forEach(root -> above.addAll(organisations.above(root)));
    Map<UUID, String> called =
        organisations.names(
            notices.stream()
                .flatMap(each -> each.organisation().stream())
                .filter(above::contains)
                .collect(Collectors.toSet()));
    boolean handsIn = caller.may(Right.SUBMIT) || caller.may(Right.ENDORSE);
    return notices.stream()
        .map(
            notice ->
                line(
                    notice, dossiers, notice.what().isOfPeriod() ? above : within, called, handsIn))
        .toList();
  }

  private static Line line(
      InboxNotice notice,
      Map<UUID, NamedDossier> dossiers,
      Set<UUID> reach,
      Map<UUID, String> called,
      boolean handsIn) {
    Optional<NamedDossier> dossier = notice.dossier().map(dossiers::get);
    boolean known =
        notice.dossier().isPresent()
            ? dossier.filter(one -> one.readsInternal() || !notice.what().isInternal()).isPresent()
            : notice.organisation().filter(reach::contains).isPresent();
    String unit = notice.organisation().map(called::get).orElse("");
    return known
        ? new Line(notice, true, dossier, dossier.map(NamedDossier::unit).orElse(unit), handsIn)
        : new Line(notice, false, Optional.empty(), "", handsIn);
  }
}
