package cn.jihe.submission;

import cn.jihe.account.Caller;
import cn.jihe.account.NamedOrganisations;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.Scope;
import cn.jihe.form.Form;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.FilingReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who hands in, with the organisations that he may do it for: his own, and those of 代报. */
final class Submitter {

  private final Caller caller;
  private final Organisations organisations;
  private final List<Organisation> own;
  private final NamedOrganisations ownByName;
  private final NamedOrganisations othersByName;

  private Submitter(Caller caller, Organisations organisations) {
    this.caller = caller;
    this.organisations = organisations;
    this.own = organisations.within(caller.organisations(Right.SUBMIT));
    this.ownByName = new NamedOrganisations(own);
    this.othersByName =
        new NamedOrganisations(organisations.within(caller.organisations(Right.SUBMIT_FOR)));
  }

  /**
   * Who hands in.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED when he may not for any organisation
   */
  static Submitter of(Caller caller, Organisations organisations) {
    if (!caller.may(Right.SUBMIT)) {
      caller.require(Right.SUBMIT_FOR);
    }
    return new Submitter(caller, organisations);
  }

  Caller caller() {
    return caller;
  }

  /**
   * Who may hand in for others only has to say why, whatever the workbook holds.
   *
   * @throws cn.jihe.web.ProblemException of kind NOTE_MISSING
   */
  void requireNote(SenderSays sender) {
    if (!caller.may(Right.SUBMIT)) {
      sender.requireNote();
    }
  }

  /** Why nothing can be handed in for the unit that the sender says; empty when something can. */
  Optional<ForeignForms> foreign(SenderSays sender) {
    return sender
        .unit()
        .filter(unit -> called(unit, sender.year()).isEmpty())
        .map(unit -> new ForeignForms(unit, FilingReason.NOT_YOUR_UNIT, present()));
  }

  /** Whose forms are looked at to judge what he hands in. */
  Scope scope() {
    return new Scope(roots(), Set.of());
  }

  private Set<UUID> roots() {
    return Stream.of(Right.SUBMIT, Right.SUBMIT_FOR)
        .flatMap(right -> caller.organisations(right).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those called so, his own if any is. */
  List<Organisation> called(UnitName unit, Optional<Integer> year) {
    List<Organisation> found = ownByName.called(unit, year);
    return found.isEmpty() ? othersByName.called(unit, year) : found;
  }

  /** Those that a form may be meant for that names none. */
  List<Organisation> present() {
    return own.isEmpty() ? othersByName.present() : ownByName.present();
  }

  /** To which of his organisations a form belongs. */
  Belonging belonging(Form form, SenderSays sender) {
    Optional<Integer> year = form.year().or(sender::year);
    Optional<List<Organisation>> said = sender.unit().map(unit -> called(unit, year));
    Optional<UnitName> unit = FilingDecision.unit(form);
    if (unit.isEmpty()) {
      List<Organisation> meant = said.orElseGet(this::present);
      return said.isEmpty() && meant.size() != 1 ? Belonging.UNKNOWN : Belonging.toOneOf(meant);
    }
    List<Organisation> meant = called(unit.get(), year);
    if (said.isEmpty() || meant.isEmpty()) {
      return Belonging.toOneOf(meant);
    }
    List<Organisation> both = meant.stream().filter(said.get()::contains).toList();
    return both.isEmpty() ? Belonging.refused(FilingReason.OTHER_UNIT) : Belonging.toOneOf(both);
  }

  /** Whether some of them are not his own, 代报. */
  boolean isOnBehalf(List<Belonging> belongings) {
    return organisations(belongings).stream()
        .anyMatch(each -> own.stream().noneMatch(one -> one.id().equals(each)));
  }

  /**
   * The organisation that a workbook is handed in for: that of its forms, or the one above them
   * that his role is for; empty when there is no such one.
   */
  Optional<UUID> organisation(List<Belonging> belongings) {
    Set<UUID> those = organisations(belongings);
    if (those.size() == 1) {
      return those.stream().findFirst();
    }
    Set<UUID> roots = roots();
    return roots.size() == 1
        ? roots.stream().findFirst()
        : roots.stream().filter(root -> !those.isEmpty() && isAbove(root, those)).findFirst();
  }

  private boolean isAbove(UUID root, Set<UUID> those) {
    return organisations.idsWithin(Set.of(root)).containsAll(those);
  }

  private static Set<UUID> organisations(List<Belonging> belongings) {
    return belongings.stream()
        .flatMap(each -> each.organisation().stream())
        .map(Organisation::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
