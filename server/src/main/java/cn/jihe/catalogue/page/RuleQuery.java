package cn.jihe.catalogue.page;

import cn.jihe.form.FormKind;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.text.Language;
import cn.jihe.text.Shortening;
import cn.jihe.text.Wording;
import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a reader looks for, as the address of the catalogue says it. What it says wrongly is
 * not said.
 *
 * @param text as typed; empty for all
 * @param severity empty for all
 * @param form empty for both kinds
 */
record RuleQuery(String text, Optional<Severity> severity, Optional<FormKind> form) {

  /** Nobody looks for a longer text. */
  static final int LONGEST = 100;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static RuleQuery of(HttpParameters parameters) {
    String typed = parameters.getFirst("q").orElse("").strip();
    return new RuleQuery(
        Shortening.start(typed, LONGEST),
        named(Severity.values(), parameters.get("severity")),
        named(FormKind.values(), parameters.get("form")));
  }

  /** What a value is called in an address and in the texts. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T extends Enum<T>> Optional<T> named(T[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> name(value).equals(name)).findFirst();
  }

  boolean isForAll() {
    return text.isEmpty() && severity.isEmpty() && form.isEmpty();
  }

  /**
   * Whether each word that was typed stands in the rule's code, its name or what it checks.
   *
   * @param language the reader's; names are found in Chinese, too, for so findings are headed
   */
  boolean finds(RuleInfo rule, Language language) {
    List<String> words =
        BLANKS.splitAsStream(folded(text)).filter(word -> !word.isEmpty()).toList();
    String said =
        folded(
            String.join(
                "\n",
                rule.code(),
                rule.name().zh(),
                rule.name().in(language),
                rule.what().in(language)));
    return words.stream().allMatch(said::contains)
        && severity.filter(wanted -> wanted != rule.severity()).isEmpty()
        && form.filter(wanted -> !rule.forms().contains(wanted)).isEmpty();
  }

  private static String folded(String text) {
    return Wording.halfWidth(text).toLowerCase(Locale.ROOT);
  }
}
