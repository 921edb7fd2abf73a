package cn.jihe.form.name;

import cn.jihe.text.Wording;
import java.util.regex.Pattern;

/**
 * The name of a project. Two are equal when forms of that name are versions of one dossier: width,
 * blanks and style of brackets make no other.
 *
 * @param written as its form writes it
 */
public record ProjectName(String written) {

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}(?:年度?)?");

  /** The same text for all equal names; empty when the name says nothing. */
  public String key() {
    return Wording.name(written);
  }

  /** Its letters and digits: the same for names that differ in signs only, such as a dash. */
  public String letters() {
    return NEITHER_LETTER_NOR_DIGIT.matcher(Wording.plain(written)).replaceAll("");
  }

  /** Its letters and digits without a year: the same for one project's names in two years. */
  public String yearless() {
    return YEAR.matcher(letters()).replaceAll("");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectName project && key().equals(project.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
