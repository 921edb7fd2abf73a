package cn.jihe.submission;

import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierKey;
import cn.jihe.period.CurrentTerms;
import cn.jihe.period.Terms;
import cn.jihe.rule.Report;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What holds for the forms of one upload when it was received; asked for before its forms are
 * decided about, for that asks nothing of the store.
 *
 * @param onBehalf 代报: what a department hands in its units need not look at first
 */
record TermsOfForms(Map<Of, Terms> known, Instant received, boolean onBehalf) {

  /** For whose form of which kind and year. */
  record Of(FormKind kind, int year, UUID organisation) {}

  static TermsOfForms of(
      Report report,
      List<Belonging> belongings,
      SenderSays sender,
      CurrentTerms periods,
      Instant received,
      boolean onBehalf) {
    Map<Of, Terms> known = new HashMap<>();
    for (int i = 0; i < belongings.size(); i++) {
      Form form = report.forms().get(i).form();
      Optional<Integer> year = form.year().or(sender::year);
      belongings
          .get(i)
          .organisation()
          .flatMap(organisation -> year.map(when -> new Of(form.kind(), when, organisation.id())))
          .ifPresent(
              of ->
                  known.computeIfAbsent(
                      of, asked -> periods.terms(of.kind(), of.year(), of.organisation())));
    }
    return new TermsOfForms(known, received, onBehalf);
  }

  private Terms terms(DossierKey key) {
    return key.owner()
        .organisation()
        .map(organisation -> known.get(new Of(key.kind(), key.fiscalYear(), organisation)))
        .orElse(Terms.DEFAULT);
  }

  boolean takes(DossierKey key) {
    return terms(key).takes();
  }

  /** 单位内部复核: whether the unit looks at it first. */
  boolean isEndorsed(DossierKey key) {
    return terms(key).endorsed() && !onBehalf;
  }

  Optional<Integer> daysLate(DossierKey key) {
    return terms(key).daysLate(received);
  }
}
