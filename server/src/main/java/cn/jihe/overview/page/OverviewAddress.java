package cn.jihe.overview.page;

import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.Which;
import cn.jihe.overview.OverviewFilters;
import cn.jihe.overview.Stage;
import cn.jihe.rule.Severity;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an address of the overview asks for.
 *
 * @param severity of the findings that are shown by rule; empty: the gravest that there are
 * @param isUnderstood whether all of it can be; what cannot leaves all in
 */
record OverviewAddress(
    Choice choice, Which which, Optional<Severity> severity, int page, boolean isUnderstood) {

  private static final String LIST = "/overview/dossiers";
  private static final Which EACH =
      new Which(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  static OverviewAddress of(HttpRequest<?> request) {
    ListQuery query = new ListQuery(request);
    try {
      return new OverviewAddress(
          OverviewFilters.choice(query),
          OverviewFilters.which(query),
          query.oneOf("severity", Severity.values()),
          query.page(),
          true);
    } catch (ProblemException wrong) {
      return new OverviewAddress(Choice.ALL, EACH, Optional.empty(), 0, false);
    }
  }

  /** The same where no year is asked for, of one. */
  OverviewAddress inYear(Optional<Integer> year) {
    return new OverviewAddress(
        new Choice(choice.kind(), year, choice.organisation()),
        which,
        severity,
        page,
        isUnderstood);
  }

  /** What is filled in, by the names of the fields. */
  Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    typed.put("kind", choice.kind().map(Enum::name).orElse(""));
    typed.put("year", choice.year().map(String::valueOf).orElse(""));
    typed.put("organisation", choice.organisation().map(UUID::toString).orElse(""));
    return typed;
  }

  /** The list of all that is counted. */
  String all() {
    return build(LIST, Map.of());
  }

  String ofUnit(UUID unit) {
    return build(LIST, Map.of("unit", unit.toString()));
  }

  String ofUnit(UUID unit, Stage stage) {
    return build(
        LIST, Map.of("unit", unit.toString(), "stage", stage.name().toLowerCase(Locale.ROOT)));
  }

  String lateOfUnit(UUID unit) {
    return build(LIST, Map.of("unit", unit.toString(), "late", "true"));
  }

  String ofUnit(UUID unit, Severity of) {
    return build(LIST, Map.of("unit", unit.toString(), "severity", of.name()));
  }

  String ofRule(String rule, Severity of) {
    return build(LIST, Map.of("rule", rule, "severity", of.name()));
  }

  /** The overview with what rules found of one severity. */
  String at(Severity of) {
    return build("/overview", Map.of("severity", of.name())) + "#rules";
  }

  String workbook() {
    return build("/overview.xlsx", Map.of());
  }

  private String build(String path, Map<String, String> more) {
    UriBuilder address = UriBuilder.of(path);
    typed().forEach((name, text) -> put(address, name, text));
    more.forEach((name, text) -> put(address, name, text));
    return address.build().toString();
  }

  private static void put(UriBuilder address, String name, String text) {
    if (!text.isEmpty()) {
      address.queryParam(name, text);
    }
  }
}
