package cn.jihe.label;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How forms are titled that look like ours and are not.
 *
 * @param scopes what other forms are about: 整体支出绩效自评表
 * @param between what may stand between such a word and 绩效
 * @param doings what other forms are for, behind 绩效 or right before 表: 绩效运行监控表
 * @param wholes words of a department's own forms where no 绩效 stands in the title
 * @param behind what may stand between these or doings and 表
 * @param ending how their titles end
 */
record Siblings(
    List<String> scopes,
    List<String> between,
    List<String> doings,
    List<String> wholes,
    List<String> behind,
    List<String> ending) {

  /** A year may stand anywhere in a title. */
  private static final String YEAR = "\\d{4}年?度?";

  /**
   * What stands right before 绩效 in such titles, as a regular expression that Java and JavaScript
   * share.
   */
  String scope() {
    return any(scopes) + "(?:" + any(between) + "|" + YEAR + ")*";
  }

  /** Whether the words before 绩效 end with the name of another form. */
  boolean isScope(String before) {
    return Pattern.compile(scope() + "$").matcher(before).find();
  }

  /** Whether a title without 绩效 is that of another form. */
  boolean isNamedAlone(String title) {
    String goesOn = "(?:" + any(behind) + "|" + any(between) + ")*表?$";
    return title.endsWith("表")
        && (Pattern.compile(any(doings) + goesOn).matcher(title).find()
            || Pattern.compile(any(wholes) + goesOn).matcher(title).find());
  }

  private static String any(List<String> words) {
    return "(?:" + String.join("|", words) + ")";
  }
}
