package cn.jihe.rule;

import cn.jihe.form.FormKind;
import cn.jihe.template.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue says about a rule; its YAML file.
 *
 * @param code as in the frozen catalogue, never derived and never reused
 * @param forms the kinds of form it judges
 * @param name its short name
 * @param what what it checks
 * @param why why that matters
 * @param fix how to correct it
 * @param basis the documents it rests on, or practice
 * @param messages what its findings say, by message name; {@code default} is always there
 * @param cases examples that are tests at once
 */
public record RuleInfo(
    String code,
    Severity severity,
    Set<FormKind> forms,
    Words name,
    Words what,
    Words why,
    Words fix,
    Words basis,
    Map<String, Message> messages,
    List<RuleCase> cases) {

  /** One kind of finding of a rule; places such as {@code {sum}} are filled from the hit. */
  public record Message(Words message, Words expected, Words advice) {}

  /**
   * An example: a form given by the fields in which it differs from a clean one.
   *
   * @param name a sentence
   * @param kind which clean form it starts from
   * @param fields path to text; an empty text blanks the field
   * @param expect the paths at which the rule must speak; empty for a good example
   */
  public record RuleCase(
      Words name, FormKind kind, Map<String, String> fields, List<String> expect) {}
}
