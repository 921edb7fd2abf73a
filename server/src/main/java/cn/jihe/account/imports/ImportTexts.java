package cn.jihe.account.imports;

import cn.jihe.account.Role;
import cn.jihe.table.SynonymWords;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.util.Arrays;
import java.util.Optional;

/** The words of imports: what columns, roles and answers are called, and what is said of rows. */
final class ImportTexts {

  static final Messages MESSAGES = Messages.beside(ImportTexts.class);
  static final Messages COLUMNS = Messages.beside(ImportTexts.class, "columns");
  private static final Messages ROLES = Messages.beside(ImportTexts.class, "roles");

  private ImportTexts() {}

  static Words words(String key, Object... values) {
    return MESSAGES.words(key, values);
  }

  static String say(Language language, String key, Object... values) {
    return MESSAGES.in(language).say(key, values);
  }

  /** The first of several that mean the same. */
  static String first(Language language, String key) {
    return SynonymWords.first(MESSAGES, language, key);
  }

  /** How the template heads a column. */
  static String heading(ImportColumn column, Language language) {
    return SynonymWords.first(COLUMNS, language, column.name());
  }

  static String role(Role role, Language language) {
    return SynonymWords.first(ROLES, language, role.name());
  }

  static Optional<Role> role(String text) {
    return Arrays.stream(Role.values())
        .filter(role -> isSame(role.name(), text) || SynonymWords.mean(ROLES, role.name(), text))
        .findFirst();
  }

  static boolean isEverything(String text) {
    return SynonymWords.mean(MESSAGES, "everything", text);
  }

  static Optional<Language> language(String text) {
    return Arrays.stream(Language.values())
        .filter(
            each ->
                isSame(each.name(), text)
                    || SynonymWords.mean(MESSAGES, "language" + each.name(), text))
        .findFirst();
  }

  private static boolean isSame(String one, String other) {
    return SynonymWords.plain(one).equals(SynonymWords.plain(other));
  }
}
