package cn.jihe.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says about the template it was made from. Whoever sends a workbook can write
 * anything there: a hint, and no proof.
 *
 * @param kind of the template's form
 * @param year the fiscal year that the template is for
 * @param version counts the template's changes within its kind and year
 * @param at the cell that says so; null when only the workbook's names do
 */
public record TemplateMark(FormKind kind, int year, int version, @Nullable CellRef at) {

  private static final Pattern ID =
      Pattern.compile("(DECLARATION|SELF_EVALUATION)-(20\\d{2})-(\\d{1,4})");

  /**
   * Reads an id such as {@code SELF_EVALUATION-2025-1}; empty for anything else.
   *
   * @param at the cell it stands in; null for none
   */
  public static Optional<TemplateMark> parse(String id, @Nullable CellRef at) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? Optional.of(
            new TemplateMark(
                FormKind.valueOf(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                at))
        : Optional.empty();
  }

  /** Names kind, year and version: {@code SELF_EVALUATION-2025-1}. */
  public String id() {
    return kind + "-" + year + "-" + version;
  }
}
