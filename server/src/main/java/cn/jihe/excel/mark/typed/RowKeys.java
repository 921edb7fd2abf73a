package cn.jihe.excel.mark.typed;

import cn.jihe.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which a row of the result sheet is known again: what it is about by meaning, not by cells.
 * Stands out of sight in the row itself, so that it goes wherever the row goes.
 *
 * @param nth which one it is of the forms of its project, from 1
 * @param group rule and project, {@code T54@设备维保费}; empty where nobody knows them
 * @param keys of the row's findings, {@link Finding#key}; none on the line that heads several
 */
public record RowKeys(int nth, String group, List<String> keys) {

  /** Of a row that says nothing of itself. */
  public static final RowKeys NONE = new RowKeys(1, "", List.of());

  /** Stands in the same column of a row that names the columns. */
  public static final String OF_HEADER = "jihe-head-1";

  /** The same in the sheet of remarks, where people type into the last column only. */
  public static final String OF_REMARKS = "jihe-head-2";

  private static final String REMARK = "remark";

  private static final String FORMAT = "jihe-row-1:";

  /** In no key: a number follows each single one. */
  private static final String BETWEEN = "##";

  private static final Pattern DIVIDING = Pattern.compile(BETWEEN, Pattern.LITERAL);

  /** A cell holds some more. */
  private static final int LONGEST = 30_000;

  private static final int MOST_KEYS = 500;

  private static final int MOST_DIGITS = 5;

  public RowKeys {
    keys = List.copyOf(keys);
  }

  /** The group of a finding: the part of its key that names rule and project. */
  public static String group(Finding finding) {
    int end = finding.key().indexOf('/');
    return end < 0 ? finding.key() : finding.key().substring(0, end);
  }

  /** The group of a remark, by its id. */
  public static String ofRemark(String id) {
    return REMARK + "@" + id;
  }

  /** The id of a remark that the row is about; empty when it is about none. */
  public Optional<String> remark() {
    return rule().equals(REMARK) ? Optional.of(project(group)) : Optional.empty();
  }

  /** The project of a group. */
  public static String project(String group) {
    return group.substring(group.indexOf('@') + 1);
  }

  /** As it stands in its cell; keys that a cell has no room for are left out. */
  public String written() {
    StringBuilder text = new StringBuilder(FORMAT).append(nth).append(BETWEEN).append(group);
    for (String key : keys) {
      if (text.length() + key.length() > LONGEST) {
        break;
      }
      text.append(BETWEEN).append(key);
    }
    return text.toString();
  }

  /** From the text of a cell; empty when it is none. */
  public static Optional<RowKeys> read(String text) {
    if (!text.startsWith(FORMAT)) {
      return Optional.empty();
    }
    List<String> parts =
        DIVIDING.splitAsStream(text.substring(FORMAT.length())).limit(MOST_KEYS + 2L).toList();
    if (parts.size() < 2 || parts.getFirst().length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      int nth = Integer.parseInt(parts.getFirst());
      return Optional.of(new RowKeys(nth, parts.get(1), parts.subList(2, parts.size())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The code of the rule that leads; empty where nobody knows it. */
  public String rule() {
    return group.substring(0, Math.max(0, group.indexOf('@')));
  }
}
