package cn.jihe.catalogue.page;

import cn.jihe.catalogue.page.RuleListView.Choice;
import cn.jihe.catalogue.page.RuleListView.Group;
import cn.jihe.catalogue.page.RuleListView.ResultLink;
import cn.jihe.catalogue.page.RuleListView.Row;
import cn.jihe.form.FormKind;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the catalogue's page: the rules that are looked for, by area. */
final class RuleList {

  private final RuleTexts rules;
  private final Language language;
  private final RuleSayings says;
  private final RuleQuery query;
  private final Optional<FoundInResult> found;

  RuleList(RuleTexts rules, Language language, RuleQuery query, Optional<FoundInResult> found) {
    this.rules = rules;
    this.language = language;
    this.says = new RuleSayings(language, found);
    this.query = query;
    this.found = found;
  }

  RuleListView view() {
    List<Group> groups =
        RuleAreas.all().stream().map(this::group).filter(group -> !group.rows().isEmpty()).toList();
    int all = rules.all().size();
    int shown = groups.stream().mapToInt(group -> group.rows().size()).sum();
    return new RuleListView(
        query.isForAll() ? says.say("all", all) : says.say("shown", all, shown),
        query.text(),
        choices("anySeverity", query.severity(), Severity.values()),
        choices("anyForm", query.form(), FormKind.values()),
        found.map(says::back).orElse(null),
        !query.isForAll(),
        groups);
  }

  private <T extends Enum<T>> List<Choice> choices(String any, Optional<T> chosen, T[] values) {
    return Stream.concat(
            Stream.of(new Choice("", says.say(any), chosen.isEmpty())),
            Arrays.stream(values)
                .map(
                    value ->
                        new Choice(
                            RuleQuery.name(value),
                            says.shared(RuleQuery.name(value)),
                            chosen.filter(value::equals).isPresent())))
        .toList();
  }

  private Group group(String area) {
    List<Row> rows =
        RuleAreas.codes(area).stream()
            .map(rules::info)
            .filter(rule -> query.finds(rule, language))
            .map(this::row)
            .toList();
    return new Group(area, says.area(area), says.say("count", rows.size()), rows);
  }

  private Row row(RuleInfo rule) {
    ResultLink link =
        found
            .filter(result -> result.of(rule.code()) > 0)
            .map(result -> says.found(result, rule.code()))
            .orElse(null);
    return new Row(
        rule.code(),
        says.address(rule.code()),
        says.in(rule.name()),
        says.in(rule.what()),
        RuleQuery.name(rule.severity()),
        says.shared(RuleQuery.name(rule.severity())),
        says.forms(rule),
        link);
  }
}
