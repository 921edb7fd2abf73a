package cn.jihe.rule.text;

import cn.jihe.form.RawValue;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Quotation;
import cn.jihe.text.TextPlaces;
import cn.jihe.text.Words;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the catalogue says about each rule, from its YAML file. A file is read when it is first
 * asked for: a check needs only those of the rules that found something.
 */
public final class RuleTexts implements FindingMessages {

  private static final ObjectMapper MAPPER =
      YamlResource.MAPPER
          .copy()
          .registerModule(new SimpleModule().addDeserializer(RawValue.class, new CellReader()));

  /** Why rules are not checked, as far as several of them may say it. */
  private static final Messages SHARED = Messages.beside(RuleTexts.class, "reasons");

  private final List<String> codes;
  private final Map<String, RuleInfo> read = new ConcurrentHashMap<>();

  /**
   * For the rules of a catalogue.
   *
   * @param codes the rules there are, in the catalogue's order
   */
  public RuleTexts(List<String> codes) {
    this.codes = List.copyOf(codes);
  }

  /** Every rule, in the catalogue's order. */
  public List<RuleInfo> all() {
    return codes.stream().map(this::info).toList();
  }

  /** One rule; empty when the catalogue has none with this code. */
  public Optional<RuleInfo> find(String code) {
    return codes.contains(code) ? Optional.of(info(code)) : Optional.empty();
  }

  /** One rule; its code must be in the catalogue. */
  public RuleInfo info(String code) {
    RuleInfo known = read.get(code);
    if (known != null) {
      return known;
    }
    if (!codes.contains(code)) {
      throw new IllegalArgumentException("No rule " + code);
    }
    return read.computeIfAbsent(
        code,
        absent ->
            RequiredNames.fill(
                YamlResource.read("/rules/" + absent + ".yml", RuleInfo.class, MAPPER)));
  }

  @Override
  public String name(Finding finding, Language language) {
    return info(finding.rule()).name().in(language);
  }

  @Override
  public FindingText say(Finding finding, Language language) {
    return filled(message(finding), places(finding), language);
  }

  @Override
  public String brief(Finding finding, Language language) {
    return message(finding)
        .brief()
        .map(brief -> filled(brief.in(language), places(finding)))
        .orElseGet(() -> name(finding, language));
  }

  /** In words of their own where the leading rule has them for another one beside it. */
  @Override
  public FindingText together(List<Finding> cell, Language language) {
    Finding leading = cell.getFirst();
    Map<String, RuleInfo.Joint> joints = info(leading.rule()).joint();
    for (Finding other : cell.subList(1, cell.size())) {
      RuleInfo.Joint joint = joints.get(leading.message() + " " + other.rule());
      if (joint != null) {
        List<Finding> rest =
            cell.stream().filter(one -> !one.equals(leading) && !one.equals(other)).toList();
        return Joining.of(joined(joint, leading, other, language), rest, this, language);
      }
    }
    return FindingMessages.super.together(cell, language);
  }

  private static FindingText joined(
      RuleInfo.Joint joint, Finding leading, Finding other, Language language) {
    Map<String, String> places = places(other);
    places.putAll(places(leading));
    Optional<String> fix = leading.fix().or(other::fix).map(Fix::text);
    fix.ifPresent(text -> places.put("fix", text));
    return filled(fix.flatMap(text -> joint.proposed()).orElse(joint.plain()), places, language);
  }

  private RuleInfo.Message message(Finding finding) {
    RuleInfo.Message message = info(finding.rule()).messages().get(finding.message());
    if (message == null) {
      throw new IllegalStateException(finding.rule() + " has no message " + finding.message());
    }
    return message;
  }

  private static Map<String, String> places(Finding finding) {
    Map<String, String> places = new LinkedHashMap<>(finding.values());
    places.put("found", finding.found());
    return places;
  }

  private static FindingText filled(
      RuleInfo.Message message, Map<String, String> places, Language language) {
    return new FindingText(
        filled(message.message().in(language), places),
        filled(message.expected().in(language), places),
        filled(message.advice().in(language), places));
  }

  /**
   * Why a rule was not checked.
   *
   * @param code the rule's
   */
  public Words reason(String code, Outcome.NotChecked notChecked) {
    Map<String, String> values = notChecked.values();
    return Words.of(
        language -> TextPlaces.filled(reason(code, notChecked.reason(), language), values::get));
  }

  private String reason(String code, String key, Language language) {
    return SHARED.in(language).find(key).orElseGet(() -> own(code, key).in(language));
  }

  private Words own(String code, String key) {
    Words reason = info(code).reasons().get(key);
    if (reason == null) {
      throw new IllegalStateException(code + " has no reason " + key);
    }
    return reason;
  }

  private static String filled(String text, Map<String, String> places) {
    return TextPlaces.filled(
        text,
        place -> {
          String value = places.get(place);
          return value == null ? null : Quotation.of(value);
        });
  }
}
