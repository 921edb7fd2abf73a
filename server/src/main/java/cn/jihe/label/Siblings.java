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

  /** The words before 绩效 that end with the name of another form. */
  Pattern scoped() {
    return Pattern.compile(scope() + "$");
  }

  /** Titles without 绩效 that are those of other forms; 表 stands at their end. */
  Pattern namedAlone() {
    String goesOn = "(?:" + any(behind) + "|" + any(between) + ")*表?$";
    return Pattern.compile("(?:" + any(doings) + "|" + any(wholes) + ")" + goesOn);
  }

  private static String any(List<String> words) {
    return "(?:" + String.join("|", words) + ")";
  }
}
