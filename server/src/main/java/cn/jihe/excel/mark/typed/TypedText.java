package cn.jihe.excel.mark.typed;

import java.util.List;

/**
 * A text that somebody typed into the result sheet.
 *
 * @param rule the code of the rule that leads in the row; empty where the row does not say it
 * @param keys of the findings that the row is about, as {@link cn.jihe.rule.Finding#key}; none on
 *     the line of a group, whose text is for all of the group
 * @param group rule and project, {@code T54@设备维保费}; empty where the row does not say it
 * @param project as the row shows it; may be empty
 * @param cell as the row shows it: an address, several, or how many places; may be empty
 * @param text at most 2,000 characters, not blank; never a formula, whatever it begins with
 */
public record TypedText(
    String rule,
    List<String> keys,
    String group,
    String project,
    String cell,
    TypedColumn column,
    String text) {

  public TypedText {
    keys = List.copyOf(keys);
  }
}
