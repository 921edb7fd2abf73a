package cn.jihe.submission;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides what each form of an upload is to become. */
final class FilingDecision {

  private FilingDecision() {}

  /** One for each form, in the report's order. No form stands in another's way. */
  static List<NewForm> of(Report report, SenderSays sender) {
    List<NewForm> forms = report.forms().stream().map(form -> of(form, sender)).toList();
    Map<String, Long> times =
        forms.stream()
            .flatMap(form -> form.dossier().stream())
            .collect(Collectors.groupingBy(DossierKey::comparable, Collectors.counting()));
    return forms.stream().map(form -> alone(form, times)).toList();
  }

  private static NewForm of(Report.FormReport report, SenderSays sender) {
    Form form = report.form();
    Optional<String> unit = words(form.unit());
    if (differ(form.year(), sender.year(), year -> year)) {
      return outside(report, FilingState.REFUSED, FilingReason.OTHER_YEAR);
    }
    if (differ(unit, sender.unit(), DossierKey::plain)) {
      return outside(report, FilingState.REFUSED, FilingReason.OTHER_UNIT);
    }
    Optional<Integer> year = form.year().or(sender::year);
    if (year.isEmpty()) {
      return new NewForm(report, Optional.empty(), FilingState.NEEDS_YEAR, Optional.empty());
    }
    Optional<String> owner = unit.or(sender::unit);
    if (owner.isEmpty()) {
      return new NewForm(report, Optional.empty(), FilingState.NEEDS_UNIT, Optional.empty());
    }
    Optional<String> project = words(form.projectName());
    if (project.isEmpty()) {
      return outside(report, FilingState.ATTEMPT, FilingReason.NO_PROJECT);
    }
    DossierKey key = new DossierKey(form.kind(), year.get(), owner.get(), project.get());
    boolean errors =
        report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    return errors
        ? attempt(report, key, FilingReason.ERRORS)
        : new NewForm(report, Optional.of(key), FilingState.SUBMITTED, Optional.empty());
  }

  private static NewForm alone(NewForm form, Map<String, Long> times) {
    return form.dossier()
        .filter(key -> times.getOrDefault(key.comparable(), 0L) > 1)
        .map(key -> attempt(form.report(), key, FilingReason.TWICE_IN_UPLOAD))
        .orElse(form);
  }

  private static NewForm outside(Report.FormReport report, FilingState state, FilingReason reason) {
    return new NewForm(report, Optional.empty(), state, Optional.of(reason));
  }

  private static NewForm attempt(Report.FormReport report, DossierKey key, FilingReason reason) {
    return new NewForm(report, Optional.of(key), FilingState.ATTEMPT, Optional.of(reason));
  }

  private static <T> boolean differ(
      Optional<T> stated, Optional<T> said, Function<T, Object> comparable) {
    return stated.isPresent()
        && said.isPresent()
        && !stated.map(comparable).equals(said.map(comparable));
  }

  /** An error value is no name, and neither is a name that vanishes when compared. */
  static Optional<String> words(Field field) {
    return Optional.of(field)
        .filter(filled -> filled.isFilled() && !filled.isUnreadable())
        .map(filled -> filled.text().strip())
        .filter(text -> !DossierKey.plain(text).isEmpty());
  }
}
