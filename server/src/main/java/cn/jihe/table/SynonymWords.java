package cn.jihe.table;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of bundles that hold several words for the same, with | between. */
public final class SynonymWords {

  private static final Pattern BETWEEN = Pattern.compile("|", Pattern.LITERAL);

  private SynonymWords() {}

  /** The first of them. */
  public static String first(Messages bundle, Language language, String key) {
    return all(bundle, language, key).getFirst();
  }

  /** Whether a text is one of them, in whatever language. */
  public static boolean mean(Messages bundle, String key, String text) {
    String plain = plain(text);
    return Arrays.stream(Language.values())
        .flatMap(language -> all(bundle, language, key).stream())
        .anyMatch(each -> plain(each).equals(plain));
  }

  /** Whether a text is a bundle's {@code yes} or {@code no}; empty when it is neither. */
  public static Optional<Boolean> flag(Messages bundle, String text) {
    if (mean(bundle, "yes", text)) {
      return Optional.of(true);
    }
    return mean(bundle, "no", text) ? Optional.of(false) : Optional.empty();
  }

  /** A text as it is compared. */
  public static String plain(String text) {
    return Wording.label(text).toLowerCase(Locale.ROOT);
  }

  private static List<String> all(Messages bundle, Language language, String key) {
    return List.of(BETWEEN.split(bundle.in(language).say(key)));
  }
}
