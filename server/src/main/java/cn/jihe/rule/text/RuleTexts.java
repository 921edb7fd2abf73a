package cn.jihe.rule.text;

import cn.jihe.form.RawValue;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Outcome;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
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
import java.util.regex.Pattern;

/**
 * What the catalogue says about each rule, from its YAML file. A file is read when it is first
 * asked for: a check needs only those of the rules that found something.
 */
public final class RuleTexts implements FindingMessages {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final ObjectMapper MAPPER =
      YamlResource.MAPPER
          .copy()
          .registerModule(new SimpleModule().addDeserializer(RawValue.class, new CellReader()));

  /** What a cell says, in a message; a whole paragraph would bury it. */
  private static final int LONGEST_PLACE = 60;

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
    RuleInfo.Message message = info(finding.rule()).messages().get(finding.message());
    if (message == null) {
      throw new IllegalStateException(finding.rule() + " has no message " + finding.message());
    }
    Map<String, String> places = new LinkedHashMap<>(finding.values());
    places.put("found", finding.found());
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
          return value == null ? null : shortened(value);
        });
  }

  private static String shortened(String value) {
    String stripped = value.strip();
    String line =
        stripped.chars().anyMatch(Character::isWhitespace)
            ? BLANKS.matcher(stripped).replaceAll(" ")
            : stripped;
    if (line.codePointCount(0, line.length()) <= LONGEST_PLACE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_PLACE)) + "…";
  }
}
