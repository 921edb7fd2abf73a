package cn.jihe.check.page.view;

import cn.jihe.check.page.view.CorrectionsView.Group;
import cn.jihe.check.page.view.CorrectionsView.Row;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.Offers;
import cn.jihe.check.result.Offers.Offer;
import cn.jihe.form.Form;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the table of all corrections that are offered for a result. */
public final class CorrectionViews {

  /** So many of one rule are listed; a tick at the rule takes all. */
  public static final int LISTED = 200;

  private final RuleTexts rules;
  private final Language language;
  private final Texts texts;

  public CorrectionViews(RuleTexts rules, Language language) {
    this.rules = rules;
    this.language = language;
    this.texts = ResultViews.texts(language);
  }

  /**
   * The corrections by rules.
   *
   * @param ticked rules all of whose corrections are chosen, besides those that are safe
   */
  public CorrectionsView of(CheckedResult result, Set<String> ticked) {
    return of(result, ticked, LISTED);
  }

  /** All of them, none left out. */
  public CorrectionsView all(CheckedResult result) {
    return of(result, Set.of(), Integer.MAX_VALUE);
  }

  private CorrectionsView of(CheckedResult result, Set<String> ticked, int listed) {
    List<Offer> offers = Offers.of(result);
    Map<String, List<Offer>> byRule =
        offers.stream()
            .collect(
                Collectors.groupingBy(
                    offer -> offer.finding().rule(), () -> new TreeMap<>(), Collectors.toList()));
    List<Group> groups =
        byRule.entrySet().stream()
            .map(
                each ->
                    group(each.getKey(), each.getValue(), ticked.contains(each.getKey()), listed))
            .toList();
    return new CorrectionsView(groups, offers.size());
  }

  private Group group(String rule, List<Offer> offers, boolean ticked, int listed) {
    return new Group(
        rule,
        rules.info(rule).name().in(language),
        texts.say("places", offers.size()),
        offers.stream().limit(listed).map(offer -> row(offer, ticked)).toList(),
        Math.max(0, offers.size() - listed),
        ticked);
  }

  private Row row(Offer offer, boolean ticked) {
    return new Row(
        offer.name(),
        offer.file().name(),
        offer.form(),
        offer.of().map(this::project).orElse(""),
        offer.finding().cell().a1(),
        offer.indicator(),
        offer.finding().found(),
        offer.finding().fix().orElseThrow().text(),
        offer.safe(),
        ticked || offer.safe());
  }

  private String project(Form form) {
    String project = form.projectName().text().strip();
    return project.isEmpty() ? texts.say("noProject") : project;
  }
}
