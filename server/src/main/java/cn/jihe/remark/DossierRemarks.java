package cn.jihe.remark;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Ledger;
import cn.jihe.remark.Anchoring.Place;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The remarks of a dossier as somebody reads them. Where they are in the newest version is found
 * when they are read: nothing about them changes because another version came.
 */
@Singleton
public final class DossierRemarks {

  private static final Comparator<PlacedRemark> AS_READ =
      Comparator.<PlacedRemark, Boolean>comparing(placed -> !placed.lost())
          .thenComparing(DossierRemarks::byCell)
          .thenComparing(placed -> placed.remark().created());

  private final Transactions transactions;
  private final DossierLock lock;
  private final RemarkStore remarks;
  private final Ledger ledger;

  DossierRemarks(Transactions transactions, DossierLock lock, RemarkStore remarks, Ledger ledger) {
    this.transactions = transactions;
    this.lock = lock;
    this.remarks = remarks;
    this.ledger = ledger;
  }

  private static int byCell(PlacedRemark one, PlacedRemark other) {
    Optional<CellRef> first = one.place().map(Place::cell);
    Optional<CellRef> second = other.place().map(Place::cell);
    return first.isPresent() && second.isPresent()
        ? first.get().compareTo(second.get())
        : Boolean.compare(first.isPresent(), second.isPresent());
  }

  /** Whether somebody reads what reviewers of a dossier say among themselves. */
  public boolean readsInternal(Dossier dossier, Caller caller) {
    return lock.rights(dossier, caller).contains(Right.READ_INTERNAL);
  }

  /**
   * Those that somebody may read: first what has lost its place, then as they stand in the form.
   */
  public List<PlacedRemark> of(Dossier dossier, Caller caller) {
    return transactions.read(() -> placed(dossier, readable(dossier, caller), caller.scope()));
  }

  /** Who reads only what was accepted reads only what was said of that version. */
  private List<Remark> readable(Dossier dossier, Caller caller) {
    Set<Right> rights = lock.rights(dossier, caller);
    int newest = dossier.current().orElse(0);
    return remarks.of(dossier.id()).stream()
        .filter(remark -> rights.contains(Right.READ_INTERNAL) || !remark.isInternal())
        .filter(remark -> rights.contains(Right.READ_FORMS) || remark.version() == newest)
        .toList();
  }

  /** The same beside another version of the form than the newest. */
  public List<PlacedRemark> beside(Dossier dossier, int version, Form form, Caller caller) {
    return transactions.read(
        () -> placed(readable(dossier, caller), version, Optional.of(form), caller.scope()));
  }

  /**
   * How many must still be answered by a change.
   *
   * @param scope in which the dossier was found
   */
  public int open(Dossier dossier, Scope scope) {
    return transactions.read(
        () -> {
          if (dossier.current().isEmpty() || remarks.open(dossier.id()) == 0) {
            return 0;
          }
          List<Remark> open = remarks.of(dossier.id()).stream().filter(Remark::isInTheWay).toList();
          return (int)
              placed(dossier, open, scope).stream()
                  .filter(placed -> placed.state().isOpen())
                  .count();
        });
  }

  private List<PlacedRemark> placed(Dossier dossier, List<Remark> some, Scope scope) {
    int newest = dossier.current().orElse(0);
    Optional<Form> form = some.isEmpty() ? Optional.empty() : form(dossier.id(), newest, scope);
    return placed(some, newest, form, scope);
  }

  private List<PlacedRemark> placed(
      List<Remark> some, int newest, Optional<Form> form, Scope scope) {
    Map<Integer, Optional<Anchoring>> between = new HashMap<>();
    return some.stream()
        .map(
            remark ->
                placed(
                    remark,
                    newest,
                    between.computeIfAbsent(
                        remark.version(),
                        version -> anchoring(remark.dossier(), version, newest, form, scope))))
        .sorted(AS_READ)
        .toList();
  }

  private Optional<Anchoring> anchoring(
      UUID dossier, int version, int newest, Optional<Form> form, Scope scope) {
    Optional<Form> before = version == newest ? form : form(dossier, version, scope);
    return before.flatMap(earlier -> form.map(later -> Anchoring.between(earlier, later)));
  }

  private static PlacedRemark placed(Remark remark, int newest, Optional<Anchoring> between) {
    Optional<Place> place = between.flatMap(known -> known.place(remark.spot().path()));
    return new PlacedRemark(remark, newest, place, between.isPresent() && place.isEmpty());
  }

  private Optional<Form> form(UUID dossier, int version, Scope scope) {
    return ledger.formLeft(dossier, version, scope).map(left -> left.report().form());
  }
}
