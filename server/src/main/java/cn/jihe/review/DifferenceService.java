package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.account.Scope;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.difference.FindingChanges;
import cn.jihe.review.difference.FormDifference;
import cn.jihe.review.difference.VersionDifference;
import cn.jihe.rule.Finding;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what has changed from one version of a dossier to another. */
@Singleton
public final class DifferenceService {

  private static final Messages MESSAGES = Messages.beside(DifferenceService.class, "decisions");

  private static final Set<Action> DECIDING =
      EnumSet.of(Action.ACCEPT, Action.RETURN, Action.RETURN_TO_DEPARTMENT, Action.SEND_BACK);

  /** So many versions before the earlier one are looked at for findings that are back. */
  private static final int MOST_EARLIER = 50;

  private final Ledger ledger;

  DifferenceService(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Two versions of a dossier.
   *
   * @param versions of the dossier, the newest first
   */
  public record Compared(
      Dossier dossier,
      List<Version> versions,
      StoredForm from,
      StoredForm to,
      VersionDifference difference) {
    public Compared {
      versions = List.copyOf(versions);
    }
  }

  /**
   * What has changed.
   *
   * @param from empty: the last version before {@code to} that somebody decided about, else the one
   *     before it
   * @param to empty: the newest that is no attempt, else the newest
   * @throws ProblemException of kind NOT_FOUND outside the scope; NO_SUCH_VERSION; REMOVED;
   *     NOTHING_TO_COMPARE when there is one version only
   */
  public Compared between(
      UUID dossier, Optional<Integer> from, Optional<Integer> to, Caller caller) {
    Scope scope = caller.scope();
    DossierRecord record =
        ledger
            .dossier(dossier, scope)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    int later = to.or(() -> record.dossier().current()).orElseGet(() -> newest(record));
    requireThere(record, later);
    int earlier = from.or(() -> before(record, later)).orElseThrow(DifferenceService::one);
    requireThere(record, earlier);
    StoredForm old = form(dossier, earlier, scope);
    StoredForm now = form(dossier, later, scope);
    FormDifference forms = FormDifference.between(old.report().form(), now.report().form());
    FindingChanges findings =
        FindingChanges.between(old.report().findings(), now.report().findings(), forms);
    Set<String> known = knownBefore(dossier, Math.min(earlier, later), findings, scope);
    return new Compared(
        record.dossier(),
        record.versions(),
        old,
        now,
        new VersionDifference(forms, findings.knowing(known)));
  }

  private static ProblemException one() {
    return new ProblemException(ProblemKind.NOTHING_TO_COMPARE);
  }

  private static int newest(DossierRecord record) {
    return record.versions().stream()
        .findFirst()
        .map(Version::number)
        .orElseThrow(DifferenceService::one);
  }

  private static void requireThere(DossierRecord record, int number) {
    if (record.version(number).isEmpty()) {
      Words said =
          Words.of(
              language -> MESSAGES.in(language).say("no-such-version", number, newest(record)));
      throw ProblemException.saying(ProblemKind.NO_SUCH_VERSION, said);
    }
  }

  /** With which a version is compared when nothing is said. */
  private static Optional<Integer> before(DossierRecord record, int later) {
    Set<UUID> undone =
        record.steps().stream().flatMap(step -> step.undoes().stream()).collect(Collectors.toSet());
    Set<Integer> decided =
        record.steps().stream()
            .filter(step -> step.action().filter(DECIDING::contains).isPresent())
            .filter(step -> !undone.contains(step.act()))
            .map(Step::version)
            .collect(Collectors.toSet());
    return before(record, later, version -> decided.contains(version.number()))
        .or(() -> before(record, later, version -> version.filed().counts()))
        .or(() -> before(record, later, version -> true));
  }

  /** The newest of those before a version. */
  private static Optional<Integer> before(
      DossierRecord record, int later, Predicate<Version> which) {
    return record.versions().stream()
        .filter(version -> version.number() < later)
        .filter(which)
        .map(Version::number)
        .findFirst();
  }

  private StoredForm form(UUID dossier, int version, Scope scope) {
    return ledger
        .form(dossier, version, scope)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /** What of the new findings was found before, as long as anything is left to look for. */
  private Set<String> knownBefore(UUID dossier, int earlier, FindingChanges findings, Scope scope) {
    Set<String> wanted = findings.added().stream().map(Finding::key).collect(Collectors.toSet());
    Set<String> known = new HashSet<>();
    int last = Math.max(1, earlier - MOST_EARLIER);
    for (int number = earlier - 1; number >= last && !wanted.isEmpty(); number--) {
      for (Finding finding : findings(dossier, number, scope)) {
        if (wanted.remove(finding.key())) {
          known.add(finding.key());
        }
      }
    }
    return known;
  }

  /** Of a version whose contents were removed nothing is known. */
  private List<Finding> findings(UUID dossier, int version, Scope scope) {
    try {
      return ledger
          .form(dossier, version, scope)
          .map(form -> form.report().findings())
          .orElse(List.of());
    } catch (ProblemException removed) {
      if (removed.kind() != ProblemKind.REMOVED) {
        throw removed;
      }
      return List.of();
    }
  }
}
