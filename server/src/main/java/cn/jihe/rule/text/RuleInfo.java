package cn.jihe.rule.text;

import cn.jihe.form.FileFacts;
import cn.jihe.form.FormKind;
import cn.jihe.form.RawValue;
import cn.jihe.rule.Severity;
import cn.jihe.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param messages what its findings say, by message name
 * @param joint what its findings say together with those of another rule, by message name and that
 *     rule's code, such as {@code missing T49}
 * @param reasons why it could not be checked, by the name of the reason; empty for a rule that
 *     gives only reasons that others give, too
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
    Map<String, Joint> joint,
    Map<String, Words> reasons,
    List<RuleCase> cases) {

  public RuleInfo {
    joint = joint == null ? Map.of() : Map.copyOf(joint);
    reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
  }

  /**
   * One kind of finding of a rule; places such as {@code {sum}} are filled from the violation,
   * {@code {found}} with what stands in the cell.
   *
   * @param brief the same in a few words, behind another finding of the cell; the rule's name where
   *     there are none
   */
  public record Message(Words message, Words expected, Words advice, Optional<Words> brief) {}

  /**
   * How a finding is said together with another one of its cell. Places are those of both, {@code
   * {fix}} the correction that is offered.
   *
   * @param proposed where a correction is offered; empty when the plain words do for that, too
   */
  public record Joint(Message plain, Optional<Message> proposed) {}

  /**
   * An example: a form given by the fields in which it differs from a clean one.
   *
   * @param name a sentence
   * @param kind which clean form it starts from
   * @param year the form's year, where it is not the clean form's
   * @param fields what stands in a cell, by path; {@code [*]} for every row. {@code
   *     funds.rows[4].label} and {@code .role} add a fund row.
   * @param without paths of fields that this form does not have at all; {@code moneyUnit} or {@code
   *     year} when it states none
   * @param missingLabels labels that were not found below the form's title
   * @param template the id of the template that the workbook says it was made from
   * @param file what the file is, where it is not plain
   * @param beside other forms, in the same workbook or stored before
   * @param declared of the accepted declaration, which has these indicators and no others; empty
   *     when there is none
   * @param expect the places at which the rule must speak, paths or {@code title} or {@code
   *     indicatorHeader}, each perhaps with a blank and the severity behind it, on the first form
   *     beside with {@code beside[0].} before it; empty for a good example
   * @param fix the correction that its finding must offer; empty where none is looked at
   * @param notChecked whether the rule must say that it could not be checked
   */
  public record RuleCase(
      Words name,
      FormKind kind,
      Optional<Integer> year,
      Map<String, RawValue> fields,
      List<String> without,
      List<String> missingLabels,
      Optional<String> template,
      Optional<FileFacts> file,
      List<Beside> beside,
      Map<String, RawValue> declared,
      List<String> expect,
      Optional<String> fix,
      boolean notChecked) {

    public RuleCase {
      fields = fields == null ? Map.of() : Collections.unmodifiableMap(fields);
      without = without == null ? List.of() : List.copyOf(without);
      missingLabels = missingLabels == null ? List.of() : List.copyOf(missingLabels);
      beside = beside == null ? List.of() : List.copyOf(beside);
      declared = declared == null ? Map.of() : Collections.unmodifiableMap(declared);
      expect = expect == null ? List.of() : List.copyOf(expect);
    }
  }

  /**
   * Another form of an example, given like the example's own and of the same kind.
   *
   * @param stored whether it is not in the workbook, but was stored before
   */
  public record Beside(
      boolean stored, Optional<Integer> year, Map<String, RawValue> fields, List<String> without) {

    public Beside {
      fields = fields == null ? Map.of() : Collections.unmodifiableMap(fields);
      without = without == null ? List.of() : List.copyOf(without);
    }
  }
}
