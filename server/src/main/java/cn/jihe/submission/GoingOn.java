package cn.jihe.submission;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.rule.Report;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The dossiers that forms of an upload go on with, because their sender says so.
 *
 * @param byForm by the index of the form
 */
record GoingOn(Map<Integer, Continued> byForm) {

  GoingOn {
    byForm = Map.copyOf(byForm);
  }

  /**
   * As the sender says it.
   *
   * @param belongings whose the report's forms are
   * @throws ProblemException of kind NOT_FOUND when a dossier is not in the scope, NOT_THAT_DOSSIER
   *     when no form, or not only one, can be its next version
   */
  static GoingOn of(
      Report report,
      List<Belonging> belongings,
      List<NextVersion> said,
      Ledger ledger,
      Scope scope) {
    Map<Integer, Continued> byForm = new HashMap<>();
    for (NextVersion next : said) {
      Dossier dossier =
          ledger
              .dossier(next.dossier(), scope)
              .map(DossierRecord::dossier)
              .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
      List<Integer> forms =
          IntStream.range(0, belongings.size())
              .filter(form -> next.form().filter(named -> named != form).isEmpty())
              .filter(form -> isAlike(report.forms().get(form), belongings.get(form), dossier))
              .boxed()
              .toList();
      Continued continued = new Continued(dossier.id(), dossier.key());
      if (forms.size() != 1 || byForm.put(forms.getFirst(), continued) != null) {
        throw new ProblemException(ProblemKind.NOT_THAT_DOSSIER);
      }
    }
    return new GoingOn(byForm);
  }

  private static boolean isAlike(Report.FormReport form, Belonging belonging, Dossier dossier) {
    return form.form().kind() == dossier.key().kind()
        && belonging
            .organisation()
            .filter(
                one -> dossier.key().owner().organisation().filter(one.id()::equals).isPresent())
            .isPresent();
  }

  Optional<Continued> of(int form) {
    return Optional.ofNullable(byForm.get(form));
  }
}
