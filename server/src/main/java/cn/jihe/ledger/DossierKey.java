package cn.jihe.ledger;

import cn.jihe.form.FormKind;
import cn.jihe.text.Wording;

/**
 * What makes two forms versions of one dossier.
 *
 * @param unit 实施单位 as written
 * @param project 项目名称 as written
 */
public record DossierKey(FormKind kind, int fiscalYear, String unit, String project) {

  private static final String OPENING = "[{【〔〖「『";
  private static final String CLOSING = "]}】〕〗」』";
  private static final char SEPARATOR = '\n';

  /** Equal for keys that differ in width, blanks and style of brackets only. */
  public String comparable() {
    return kind.name()
        + SEPARATOR
        + fiscalYear
        + SEPARATOR
        + plain(unit)
        + SEPARATOR
        + plain(project);
  }

  /** A name without blanks, half-width, with round brackets for all others. */
  public static String plain(String name) {
    String plain = Wording.plain(name);
    StringBuilder same = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      same.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
    }
    return same.toString();
  }
}
