package cn.jihe.account.directory;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.UnitName;
import cn.jihe.text.Wording;
import cn.jihe.web.Listing;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Organisations are looked at, added and changed. */
@Singleton
public final class OrganisationService {

  private final Organisations organisations;
  private final DirectoryLock lock;
  private final Transactions transactions;
  private final AuditTrail trail;

  public OrganisationService(
      Organisations organisations,
      DirectoryLock lock,
      Transactions transactions,
      AuditTrail trail) {
    this.organisations = organisations;
    this.lock = lock;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** All that somebody may know of, those above before those below. */
  public List<Organisation> visible(Caller caller) {
    return transactions.read(
        () -> {
          Reach reach = Reach.of(caller, organisations);
          return organisations.all().stream().filter(each -> reach.has(each.id())).toList();
        });
  }

  /**
   * A part of these.
   *
   * @param text stands in one of their names or in their code; empty for all
   */
  public Listing<Organisation> list(Caller caller, Optional<String> text, int page, int size) {
    Optional<String> key = text.map(OrganisationService::key);
    return Listing.of(
        visible(caller).stream()
            .filter(each -> key.filter(part -> !mentions(each, part)).isEmpty())
            .toList(),
        page,
        size);
  }

  private static boolean mentions(Organisation one, String part) {
    return one.names().anyMatch(each -> key(each).contains(part));
  }

  private static String key(String text) {
    return Wording.name(text).toLowerCase(Locale.ROOT);
  }

  /**
   * One of them.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   */
  public Organisation one(Caller caller, UUID id) {
    return transactions.read(
        () ->
            organisations
                .find(id)
                .filter(each -> Reach.of(caller, organisations).has(each.id()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
  }

  /**
   * Adds one.
   *
   * @param wanted its id and revision do not count
   * @throws RefusedChange when it may not be so
   */
  public Organisation add(Caller caller, Organisation wanted) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    return transactions.write(
        () -> {
          lock.take();
          Organisation added = OrganisationFields.tidy(wanted).withIdentity(UUID.randomUUID(), 0);
          keep(caller, added);
          trail.record(
              new Act(caller.actor(), "ORGANISATION_ADDED", OrganisationDetails.of(added)));
          return added;
        });
  }

  /**
   * Changes one.
   *
   * @param wanted of the revision that was seen when it was made
   * @return as it is now; the same when nothing is to be changed
   * @throws RefusedChange when it may not be so, or somebody else has changed it
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   */
  public Organisation change(Caller caller, Organisation wanted) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    return transactions.write(
        () -> {
          lock.take();
          Organisation before =
              organisations
                  .find(wanted.id())
                  .filter(each -> manages(caller).has(each.id()))
                  .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
          if (before.revision() != wanted.revision()) {
            throw RefusedChange.of(
                ProblemKind.CHANGED_MEANWHILE, "", "organisationChanged", before.name());
          }
          Organisation tidy = OrganisationFields.tidy(wanted);
          if (tidy.equals(before)) {
            return before;
          }
          Organisation after = tidy.withIdentity(before.id(), before.revision() + 1);
          keep(caller, after);
          Map<String, String> details = OrganisationDetails.of(before, after);
          trail.record(new Act(caller.actor(), "ORGANISATION_CHANGED", details));
          return after;
        });
  }

  /**
   * Takes the name of a unit on forms as an other name of an organisation.
   *
   * @param name as forms write it
   */
  public Organisation takeName(Caller caller, UUID id, String name) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    return transactions.write(
        () -> {
          lock.take();
          Organisation now = one(caller, id);
          return now.isCalled(new UnitName(name)) ? now : change(caller, now.alsoCalled(name));
        });
  }

  private void keep(Caller caller, Organisation after) {
    OrganisationTree before = new OrganisationTree(organisations.all());
    Optional<Fault> fault =
        new OrganisationRules(before, before.with(List.of(after)), manages(caller))
            .faults(List.of(after)).stream().findFirst();
    if (fault.isPresent()) {
      throw fault.get().refusal();
    }
    organisations.save(List.of(after));
  }

  private Reach manages(Caller caller) {
    return Reach.of(caller, Right.MANAGE_ORGANISATIONS, organisations);
  }
}
