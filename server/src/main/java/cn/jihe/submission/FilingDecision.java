package cn.jihe.submission;

import cn.jihe.account.Organisation;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.ledger.Owner;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides what each form of an upload is to become. */
final class FilingDecision {

  private FilingDecision() {}

  /**
   * One for each form, in the report's order. No form stands in another's way.
   *
   * @param compared what is compared of each form, in the same order
   * @param belongings whose each is, in the same order
   * @param goingOn which of them go on with which dossiers
   * @param terms what holds for them
   */
  static List<NewForm> of(
      Report report,
      List<ComparedForm> compared,
      List<Belonging> belongings,
      SenderSays sender,
      GoingOn goingOn,
      TermsOfForms terms) {
    List<Wanted> wanted =
        IntStream.range(0, belongings.size())
            .mapToObj(i -> of(report.forms().get(i), belongings.get(i), sender))
            .toList();
    List<Set<DossierKey>> keys =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> keys(wanted.get(i), goingOn.of(i)))
            .toList();
    Map<DossierKey, Long> times =
        keys.stream()
            .flatMap(Set::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i -> {
              Wanted form = wanted.get(i).alone(keys.get(i), times).under(terms);
              return new NewForm(
                  report.forms().get(i),
                  compared.get(i),
                  belongings.get(i).organisation().map(Organisation::id),
                  form.dossier(),
                  form.dossier().flatMap(key -> goingOn.of(i)),
                  form.state(),
                  form.reason(),
                  false,
                  form.dossier().flatMap(terms::daysLate));
            })
        .toList();
  }

  /** Under which a form is found: its own, and that of the dossier that it goes on with. */
  private static Set<DossierKey> keys(Wanted form, Optional<Continued> continued) {
    return form.dossier()
        .map(
            key ->
                continued
                    .map(Continued::key)
                    .filter(was -> !was.equals(key))
                    .map(was -> Set.of(key, was))
                    .orElse(Set.of(key)))
        .orElse(Set.of());
  }

  /** Whose a form is; empty when nobody says it, or it is not its sender's. */
  static Optional<Owner> owner(Form form, Belonging belonging) {
    return belonging
        .organisation()
        .map(
            organisation ->
                Owner.of(
                    organisation.id(),
                    unit(form).orElseGet(() -> new UnitName(organisation.name()))));
  }

  /** What a form is to become. */
  private record Wanted(
      Optional<DossierKey> dossier, FilingState state, Optional<FilingReason> reason) {

    static Wanted outside(FilingState state, FilingReason reason) {
      return new Wanted(Optional.empty(), state, Optional.of(reason));
    }

    static Wanted attempt(DossierKey key, FilingReason reason) {
      return new Wanted(Optional.of(key), FilingState.ATTEMPT, Optional.of(reason));
    }

    /** As its period has it. */
    Wanted under(TermsOfForms terms) {
      if (dossier.filter(key -> !terms.takes(key)).isPresent()) {
        return outside(FilingState.REFUSED, FilingReason.PERIOD_CLOSED);
      }
      return state == FilingState.SUBMITTED && dossier.filter(terms::isEndorsed).isPresent()
          ? new Wanted(dossier, FilingState.PREPARED, reason)
          : this;
    }

    Wanted alone(Set<DossierKey> keys, Map<DossierKey, Long> times) {
      return dossier
          .filter(key -> keys.stream().anyMatch(one -> times.getOrDefault(one, 0L) > 1))
          .map(key -> attempt(key, FilingReason.TWICE_IN_UPLOAD))
          .orElse(this);
    }
  }

  private static Wanted of(Report.FormReport report, Belonging belonging, SenderSays sender) {
    Form form = report.form();
    Optional<Integer> year = form.year().or(sender::year);
    if (belonging.isForeign()) {
      return Wanted.outside(FilingState.REFUSED, belonging.refused().orElseThrow());
    }
    if (sender.year().isPresent() && !sender.year().equals(year)) {
      return Wanted.outside(FilingState.REFUSED, FilingReason.OTHER_YEAR);
    }
    if (belonging.refused().isPresent()) {
      return Wanted.outside(FilingState.REFUSED, belonging.refused().get());
    }
    Optional<Owner> owner = owner(form, belonging);
    if (owner.isEmpty() || year.isEmpty()) {
      FilingState needed = year.isEmpty() ? FilingState.NEEDS_YEAR : FilingState.NEEDS_UNIT;
      return new Wanted(Optional.empty(), needed, Optional.empty());
    }
    Optional<ProjectName> project =
        name(form.projectName()).map(ProjectName::new).filter(name -> !name.key().isEmpty());
    if (project.isEmpty()) {
      return Wanted.outside(FilingState.ATTEMPT, FilingReason.NO_PROJECT);
    }
    DossierKey key = new DossierKey(form.kind(), year.get(), owner.get(), project.get());
    boolean errors =
        report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    return errors
        ? Wanted.attempt(key, FilingReason.ERRORS)
        : new Wanted(Optional.of(key), FilingState.SUBMITTED, Optional.empty());
  }

  /** The unit that a form names. A name that vanishes when compared is none. */
  static Optional<UnitName> unit(Form form) {
    return name(form.unit()).map(UnitName::new).filter(name -> !name.key().isEmpty());
  }

  /** An error value is no name. */
  private static Optional<String> name(Field field) {
    return Optional.of(field)
        .filter(filled -> filled.isFilled() && !filled.isUnreadable())
        .map(filled -> filled.text().strip());
  }
}
