package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.form.Form;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.ledger.Version;
import cn.jihe.review.DecisionService;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of a dossier together. */
@Singleton
final class DossierShow {

  private final DecisionService decisions;
  private final Ledger ledger;
  private final DossierViews views;
  private final DossierParts parts;

  DossierShow(DecisionService decisions, Ledger ledger, DossierViews views, DossierParts parts) {
    this.decisions = decisions;
    this.ledger = ledger;
    this.views = views;
    this.parts = parts;
  }

  /**
   * What of a dossier is asked for.
   *
   * @param tab empty: the one its address names, else the first
   */
  record Asked(HttpRequest<?> request, Caller caller, UUID dossier, Optional<DossierTab> tab) {

    Reading reading() {
      return new Reading(caller, ReviewWords.in(PageLanguage.of(request)));
    }
  }

  /**
   * What the page says of what was just done.
   *
   * @param style error or clean
   * @param text empty for nothing
   */
  public record Told(String style, String text) {
    static final Told NOTHING = new Told("clean", "");
  }

  /**
   * What was typed and not taken.
   *
   * @param decision beside the buttons
   * @param said about the form
   */
  record Typed(TypedDecision decision, TypedSaid said) {
    static final Typed NOTHING = new Typed(TypedDecision.NOTHING, TypedSaid.NOTHING);
  }

  /** A part of the page, as a link to it. */
  public record TabLink(String code, String text, String href, boolean on) {}

  ModelAndView<Map<String, Object>> page(Asked asked, Typed typed, Told told) {
    Reading reading = asked.reading();
    Viewed viewed =
        decisions
            .view(asked.dossier(), asked.caller())
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    DossierRecord record = viewed.record();
    Version version = version(asked.request(), record);
    DossierTab tab =
        asked
            .tab()
            .or(() -> parameter(asked.request(), "tab").flatMap(DossierTab::ofCode))
            .orElseGet(() -> DossierTab.first(record, version));
    Optional<StoredForm> stored =
        ledger.formLeft(asked.dossier(), version.number(), asked.caller().scope());
    Map<String, Object> values =
        new HashMap<>(
            parts.of(
                tab, new DossierParts.Looked(viewed, version, stored, reading, asked.request())));
    Optional<BigDecimal> amount =
        stored.map(form -> form.report().form()).flatMap(Form::yearTotalInYuan);
    values.put("view", views.of(viewed, version, amount, typed.decision(), reading));
    values.put("typed", typed.said());
    values.put("told", told);
    values.put("tab", tab.code());
    values.put("tabs", tabs(record, version, tab, reading.words()));
    return QueuePages.page("dossier", asked.request(), values);
  }

  private static List<TabLink> tabs(
      DossierRecord record, Version version, DossierTab on, ReviewWords words) {
    boolean newest = record.shown().filter(version::equals).isPresent();
    return DossierTab.of(record).stream()
        .map(
            tab ->
                new TabLink(
                    tab.code(),
                    words.say("part." + tab.code()),
                    "/dossiers/"
                        + record.dossier().id()
                        + "?tab="
                        + tab.code()
                        + (newest ? "" : "&version=" + version.number()),
                    tab == on))
        .toList();
  }

  private static Optional<String> parameter(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getParameters().get(name));
  }

  /** The one asked for, or else the one that it stands by. */
  private static Version version(HttpRequest<?> request, DossierRecord record) {
    String wanted = parameter(request, "version").orElse("");
    return record.versions().stream()
        .filter(version -> String.valueOf(version.number()).equals(wanted))
        .findFirst()
        .or(record::shown)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}
