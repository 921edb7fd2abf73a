package cn.jihe.review.page;

import cn.jihe.ledger.DossierRecord;
import cn.jihe.review.ComparisonService;
import cn.jihe.review.DifferenceService;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.review.view.ComparisonView;
import cn.jihe.review.view.DifferenceView;
import cn.jihe.review.view.Wordings;
import cn.jihe.text.Language;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What has changed between versions, and a self-evaluation beside its declaration. */
@Singleton
final class ChangeViews {

  /** With these there is nothing to show, and nothing wrong. */
  private static final Set<ProblemKind> NOTHING_TO_SHOW =
      EnumSet.of(
          ProblemKind.NOTHING_TO_COMPARE,
          ProblemKind.NOT_SELF_EVALUATION,
          ProblemKind.NO_DECLARATION,
          ProblemKind.REMOVED);

  private final DifferenceService differences;
  private final ComparisonService comparisons;

  ChangeViews(DifferenceService differences, ComparisonService comparisons) {
    this.differences = differences;
    this.comparisons = comparisons;
  }

  /** Between the versions that an address names. */
  Map<String, Object> differences(DossierRecord record, HttpRequest<?> request, Reading reading) {
    ListQuery query = new ListQuery(request);
    UUID dossier = record.dossier().id();
    Language language = reading.words().language();
    Optional<Integer> to = query.version("to").or(() -> query.version("version"));
    return values(
        language,
        () ->
            DifferenceView.of(
                differences.between(dossier, query.version("from"), to, reading.caller()),
                language));
  }

  Map<String, Object> comparison(DossierRecord record, Reading reading) {
    Language language = reading.words().language();
    return values(
        language,
        () -> ComparisonView.of(comparisons.of(record.dossier().id(), reading.caller()), language));
  }

  private static Map<String, Object> values(Language language, Supplier<Object> view) {
    Map<String, Object> values = new HashMap<>();
    values.put("d", Wordings.in(language).texts().map());
    try {
      values.put("compared", view.get());
    } catch (ProblemException none) {
      if (!NOTHING_TO_SHOW.contains(none.kind())) {
        throw none;
      }
      values.put("nothing", none.problem(language));
    }
    return values;
  }
}
