package cn.jihe.submission;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   */
  static List<NewForm> of(Report report, List<ComparedForm> compared, SenderSays sender) {
    List<Wanted> wanted = report.forms().stream().map(form -> of(form, sender)).toList();
    Map<DossierKey, Long> times =
        wanted.stream()
            .flatMap(form -> form.dossier().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i -> {
              Wanted form = wanted.get(i).alone(times);
              return new NewForm(
                  report.forms().get(i),
                  compared.get(i),
                  form.dossier(),
                  form.state(),
                  form.reason());
            })
        .toList();
  }

  /** Whose budget a form belongs to; empty when neither it nor its sender says unit or year. */
  static Optional<Budget> budget(Form form, SenderSays sender) {
    Optional<Integer> year = form.year().or(sender::year);
    Optional<UnitName> unit = unit(form).or(sender::unit);
    return unit.flatMap(name -> year.map(which -> new Budget(name, which)));
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

    Wanted alone(Map<DossierKey, Long> times) {
      return dossier
          .filter(key -> times.getOrDefault(key, 0L) > 1)
          .map(key -> attempt(key, FilingReason.TWICE_IN_UPLOAD))
          .orElse(this);
    }
  }

  private static Wanted of(Report.FormReport report, SenderSays sender) {
    Form form = report.form();
    if (differ(form.year(), sender.year())) {
      return Wanted.outside(FilingState.REFUSED, FilingReason.OTHER_YEAR);
    }
    if (differ(unit(form), sender.unit())) {
      return Wanted.outside(FilingState.REFUSED, FilingReason.OTHER_UNIT);
    }
    Optional<Budget> budget = budget(form, sender);
    if (budget.isEmpty()) {
      FilingState needed =
          form.year().or(sender::year).isEmpty() ? FilingState.NEEDS_YEAR : FilingState.NEEDS_UNIT;
      return new Wanted(Optional.empty(), needed, Optional.empty());
    }
    Optional<ProjectName> project =
        name(form.projectName()).map(ProjectName::new).filter(name -> !name.key().isEmpty());
    if (project.isEmpty()) {
      return Wanted.outside(FilingState.ATTEMPT, FilingReason.NO_PROJECT);
    }
    DossierKey key =
        new DossierKey(form.kind(), budget.get().year(), budget.get().unit(), project.get());
    boolean errors =
        report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    return errors
        ? Wanted.attempt(key, FilingReason.ERRORS)
        : new Wanted(Optional.of(key), FilingState.SUBMITTED, Optional.empty());
  }

  private static <T> boolean differ(Optional<T> stated, Optional<T> said) {
    return stated.isPresent() && said.isPresent() && !stated.equals(said);
  }

  /** A name that vanishes when compared is none. */
  private static Optional<UnitName> unit(Form form) {
    return name(form.unit()).map(UnitName::new).filter(name -> !name.key().isEmpty());
  }

  /** An error value is no name. */
  private static Optional<String> name(Field field) {
    return Optional.of(field)
        .filter(filled -> filled.isFilled() && !filled.isUnreadable())
        .map(filled -> filled.text().strip());
  }
}
