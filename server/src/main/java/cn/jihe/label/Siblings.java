package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How forms are titled that look like ours and are not.
 *
 * @param scopes what other forms are about: 整体支出绩效自评表
 * @param between what may stand between such a word and 绩效
 * @param beside what joins such a word to 项目, whose form it then is: 项目和政策绩效目标申报表
 * @param doings what other forms are for, behind 绩效 or right before 表: 绩效运行监控表
 * @param watched what they do it to, where no 绩效 stands in the title: 预算执行监控情况表
 * @param wholes words of a department's own forms where no 绩效 stands in the title
 * @param behind what may stand between these or doings and 表
 * @param evaluating words by which one of them is filled after the year
 * @param ending how their titles end
 */
record Siblings(
    List<Scope> scopes,
    List<String> between,
    List<String> beside,
    List<Doing> doings,
    List<String> watched,
    Scope wholes,
    List<String> behind,
    List<String> evaluating,
    List<String> ending) {

  /** A year may stand anywhere in a title. */
  private static final String YEAR = "\\d{4}年?度?";

  /** Words of what a form is about, and what it is before and after the year. */
  record Scope(List<String> words, OtherKind declaration, OtherKind selfEvaluation) {

    OtherKind of(boolean evaluated) {
      return evaluated ? selfEvaluation : declaration;
    }
  }

  /** Words of what a form is for. */
  record Doing(List<String> words, OtherKind kind) {}

  /** A kind of form, and how its title reads. */
  record Told<K>(Pattern pattern, K kind) {}

  /**
   * What stands right before 绩效 in such titles, as a regular expression that Java and JavaScript
   * share.
   */
  String scope() {
    return scope(scopes.stream().flatMap(scope -> scope.words().stream()).toList());
  }

  private String scope(List<String> words) {
    return any(words) + "(?:" + any(between) + "|" + YEAR + ")*";
  }

  /** 项目和政策绩效: what keeps such a word from making it another form, as {@link #scope}. */
  String besideProject() {
    return "项目(?:支出)?" + any(beside) + scope();
  }

  /** All words of what other forms are for. */
  List<String> doingWords() {
    return doings.stream().flatMap(doing -> doing.words().stream()).toList();
  }

  /** The words before 绩效 that end with the name of another form. */
  List<Told<Scope>> scoped() {
    String alone = "(?<!项目" + any(beside) + ")(?<!项目支出" + any(beside) + ")";
    Stream<Told<Scope>> near =
        scopes.stream().map(scope -> told(alone + scope(scope.words()) + "$", scope));
    // 部门整体支出项目绩效目标申报表 is a department's; 整体提升项目 is a project.
    String projects = "(?:项目|" + any(between) + "|" + YEAR + ")*$";
    return Stream.concat(near, Stream.of(told("(?:部门|单位)整体" + projects, wholes))).toList();
  }

  /** Behind 绩效: what they are for, to the title's end. */
  List<Told<OtherKind>> done() {
    return doings.stream()
        .map(doing -> told(any(doing.words()) + goesOn() + "表?$", doing.kind()))
        .toList();
  }

  /** The same in titles without 绩效. */
  List<Told<OtherKind>> doneAlone() {
    String before = any(watched) + goesOn();
    return doings.stream()
        .map(doing -> told(before + any(doing.words()) + goesOn() + "表?$", doing.kind()))
        .toList();
  }

  /** A department's titles without 绩效. */
  Told<Scope> wholeAlone() {
    return told(any(wholes.words()) + goesOn() + "表$", wholes);
  }

  /** Whether a form with this title is filled after the year. */
  boolean isEvaluation(String title, Optional<FormKind> kind) {
    return kind.map(FormKind.SELF_EVALUATION::equals)
        .orElseGet(() -> evaluating.stream().anyMatch(title::contains));
  }

  private String goesOn() {
    return "(?:" + any(behind) + "|" + any(between) + ")*";
  }

  private static <K> Told<K> told(String pattern, K kind) {
    return new Told<>(Pattern.compile(pattern), kind);
  }

  private static String any(List<String> words) {
    return "(?:" + String.join("|", words) + ")";
  }
}
