package cn.jihe.overview.page;

import cn.jihe.ledger.FormFigures.OfRule;
import cn.jihe.overview.Overview;
import cn.jihe.overview.Stage;
import cn.jihe.overview.UnitLine;
import cn.jihe.overview.page.OverviewView.Amount;
import cn.jihe.overview.page.OverviewView.Option;
import cn.jihe.overview.page.OverviewView.RuleRow;
import cn.jihe.overview.page.OverviewView.Says;
import cn.jihe.overview.page.OverviewView.Switch;
import cn.jihe.overview.page.OverviewView.UnitRow;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of figures what the page shows, in one language. */
final class OverviewViews {

  private static final int WHOLE = 100;

  private final OverviewWords words;
  private final RuleTexts texts;
  private final OverviewAddress asked;

  OverviewViews(OverviewWords words, RuleTexts texts, OverviewAddress asked) {
    this.words = words;
    this.texts = texts;
    this.asked = asked;
  }

  OverviewView of(Overview overview) {
    Severity severity = severity(overview);
    List<OfRule> rules = overview.rules(severity);
    int most = overview.units().stream().mapToInt(UnitLine::dossiers).max().orElse(0);
    return new OverviewView(
        words.say("asOf", words.moment(overview.asOf())),
        asked.typed(),
        asked.isUnderstood() ? "" : words.say("wrong"),
        overview.years().stream().map(this::year).toList(),
        organisations(overview),
        new Says(progress(overview), mainRule(rules, severity), mainUnit(overview)),
        overview.total().missing().isPresent(),
        overview.units().stream().map(unit -> unit(unit, most)).toList(),
        Stream.of(Severity.ERROR, Severity.WARNING)
            .map(one -> new Switch(say(one), sign(one), asked.at(one), one == severity))
            .toList(),
        rules(rules),
        asked.workbook());
  }

  private Severity severity(Overview overview) {
    Severity gravest = overview.total().found().errors() > 0 ? Severity.ERROR : Severity.WARNING;
    return asked.severity().orElse(gravest);
  }

  private String say(Severity severity) {
    return words.say("severity." + severity.name());
  }

  private String sign(Severity severity) {
    return words.say("sign." + severity.name());
  }

  private Option year(int year) {
    return new Option(
        String.valueOf(year),
        String.valueOf(year),
        asked.choice().year().filter(chosen -> chosen == year).isPresent());
  }

  private List<Option> organisations(Overview overview) {
    return overview.organisations().entrySet().stream()
        .map(
            one ->
                new Option(
                    one.getKey().toString(),
                    one.getValue(),
                    asked.choice().organisation().filter(one.getKey()::equals).isPresent()))
        .sorted(Comparator.comparing(Option::text))
        .toList();
  }

  private String progress(Overview overview) {
    UnitLine total = overview.total();
    if (total.dossiers() == 0) {
      return words.say("says.nothing");
    }
    String missing = total.missing().map(number -> words.say("says.missing", number)).orElse("");
    return words.say(
            "says.progress",
            total.dossiers(),
            total.in(Stage.ACCEPTED),
            percent(total.in(Stage.ACCEPTED), total.dossiers()),
            total.in(Stage.WAITING),
            total.in(Stage.RETURNED),
            total.in(Stage.FAILED))
        + missing;
  }

  private String mainRule(List<OfRule> rules, Severity severity) {
    int all = rules.stream().mapToInt(OfRule::findings).sum();
    return rules.stream()
        .findFirst()
        .map(
            first ->
                words.say(
                    "says.rule",
                    first.rule(),
                    name(first.rule()),
                    say(severity),
                    percent(first.findings(), all),
                    all))
        .orElseGet(() -> words.say("says.noRule", say(severity)));
  }

  private String mainUnit(Overview overview) {
    Optional<UnitLine> worst =
        overview.units().stream()
            .filter(unit -> found(unit) > 0)
            .max(Comparator.comparingInt(OverviewViews::found));
    return worst
        .map(
            unit ->
                words.say("says.unit", unit.unit(), unit.found().errors(), unit.found().warnings()))
        .orElseGet(() -> words.say("says.clean"));
  }

  private static int found(UnitLine unit) {
    return unit.found().errors() + unit.found().warnings();
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : Math.round((float) part * WHOLE / whole);
  }

  private String name(String rule) {
    return texts.find(rule).map(RuleInfo::name).map(name -> name.in(words.language())).orElse(rule);
  }

  private UnitRow unit(UnitLine unit, int most) {
    return new UnitRow(
        unit.unit(),
        amount(unit.dossiers(), most, asked.ofUnit(unit.organisation())),
        unit.missing().map(String::valueOf).orElse(""),
        stage(unit, Stage.FAILED, most),
        stage(unit, Stage.RETURNED, most),
        stage(unit, Stage.WAITING, most),
        stage(unit, Stage.ACCEPTED, most),
        amount(unit.late(), most, asked.lateOfUnit(unit.organisation())),
        amount(unit.found().errors(), 0, asked.ofUnit(unit.organisation(), Severity.ERROR)),
        amount(unit.found().warnings(), 0, asked.ofUnit(unit.organisation(), Severity.WARNING)),
        unit.withErrors(),
        unit.withWarnings(),
        unit.last().map(words::moment).orElse(""));
  }

  private Amount stage(UnitLine unit, Stage stage, int most) {
    return amount(unit.in(stage), most, asked.ofUnit(unit.organisation(), stage));
  }

  private static Amount amount(int number, int most, String href) {
    return new Amount(number, percent(number, most), number == 0 ? "" : href);
  }

  private List<RuleRow> rules(List<OfRule> rules) {
    int all = rules.stream().mapToInt(OfRule::findings).sum();
    int most = rules.stream().mapToInt(OfRule::findings).max().orElse(0);
    return rules.stream()
        .map(
            one ->
                new RuleRow(
                    one.rule(),
                    name(one.rule()),
                    amount(one.findings(), most, asked.ofRule(one.rule(), one.severity())),
                    one.dossiers(),
                    String.format(Locale.ROOT, "%d%%", percent(one.findings(), all))))
        .toList();
  }
}
