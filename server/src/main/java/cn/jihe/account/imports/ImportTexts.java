package cn.jihe.account.imports;

import cn.jihe.account.Role;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Wording;
import cn.jihe.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of imports: what columns, roles and answers are called, and what is said of rows. */
final class ImportTexts {

  private static final Messages MESSAGES = Messages.beside(ImportTexts.class);
  private static final Messages COLUMNS = Messages.beside(ImportTexts.class, "columns");
  private static final Messages ROLES = Messages.beside(ImportTexts.class, "roles");
  private static final Pattern BETWEEN = Pattern.compile("|", Pattern.LITERAL);

  private ImportTexts() {}

  static Words words(String key, Object... values) {
    return MESSAGES.words(key, values);
  }

  static String say(Language language, String key, Object... values) {
    return MESSAGES.in(language).say(key, values);
  }

  /** The first of several that mean the same. */
  static String first(Language language, String key) {
    return all(MESSAGES.in(language).say(key)).getFirst();
  }

  /** How the template heads a column. */
  static String heading(ImportColumn column, Language language) {
    return all(COLUMNS.in(language).say(column.name())).getFirst();
  }

  static String role(Role role, Language language) {
    return all(ROLES.in(language).say(role.name())).getFirst();
  }

  /** The columns that a heading may mean, in whatever language it is written. */
  static Optional<ImportColumn> column(String heading, ImportTable table) {
    return table.columns().stream()
        .filter(each -> isCalled(heading, COLUMNS, each.name()))
        .findFirst();
  }

  static Optional<Role> role(String text) {
    return Arrays.stream(Role.values())
        .filter(
            role -> plain(role.name()).equals(plain(text)) || isCalled(text, ROLES, role.name()))
        .findFirst();
  }

  /** Whether a cell says yes or no; empty when it says neither. */
  static Optional<Boolean> flag(String text) {
    if (isCalled(text, MESSAGES, "yes")) {
      return Optional.of(true);
    }
    return isCalled(text, MESSAGES, "no") ? Optional.of(false) : Optional.empty();
  }

  static boolean isEverything(String text) {
    return isCalled(text, MESSAGES, "everything");
  }

  static Optional<Language> language(String text) {
    return Arrays.stream(Language.values())
        .filter(
            each ->
                plain(each.name()).equals(plain(text))
                    || isCalled(text, MESSAGES, "language" + each.name()))
        .findFirst();
  }

  private static boolean isCalled(String text, Messages bundle, String key) {
    String plain = plain(text);
    return Arrays.stream(Language.values())
        .map(language -> all(bundle.in(language).say(key)))
        .flatMap(List::stream)
        .anyMatch(each -> plain(each).equals(plain));
  }

  private static List<String> all(String text) {
    return List.of(BETWEEN.split(text));
  }

  private static String plain(String text) {
    return Wording.label(text).toLowerCase(Locale.ROOT);
  }
}
