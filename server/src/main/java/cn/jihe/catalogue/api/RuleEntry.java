package cn.jihe.catalogue.api;

import cn.jihe.form.FormKind;
import cn.jihe.form.RawValue;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rule of the catalogue, in the caller's language. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rule", description = "A rule of the catalogue.")
public record RuleEntry(
    @Schema(description = "Never changes, never reused.", example = "T49") String code,
    Severity severity,
    @Schema(description = "The kinds of form it judges.") List<FormKind> forms,
    @Schema(description = "Its short name in the caller's language.", example = "缺比较符") String name,
    @Schema(description = "Its short name in every language.") Names names,
    @Schema(description = "What it checks.") String what,
    @Schema(description = "Why that matters.") String why,
    @Schema(description = "How to correct it.") String fix,
    @Schema(description = "Good and bad examples.") List<Example> examples,
    @Schema(description = "The documents it rests on, or practice.") String basis) {

  static RuleEntry of(RuleInfo rule, Language language) {
    return new RuleEntry(
        rule.code(),
        rule.severity(),
        rule.forms().stream().sorted().toList(),
        rule.name().in(language),
        new Names(rule.name().zh(), rule.name().en()),
        rule.what().in(language),
        rule.why().in(language),
        rule.fix().in(language),
        rule.cases().stream().map(example -> Example.of(example, language)).toList(),
        rule.basis().in(language));
  }

  /** A short name in every language. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Names")
  public record Names(
      @Schema(example = "缺比较符") String zh, @Schema(example = "comparator missing") String en) {}

  /** A form that differs from a clean one in some fields. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "RuleExample", description = "A form given by where it differs from a clean one.")
  public record Example(
      @Schema(description = "What it shows.") String name,
      FormKind kind,
      @Schema(description = "Path to text, of the fields that differ.") Map<String, String> fields,
      @Schema(description = "The paths at which the rule speaks; empty for a good example.")
          List<String> findingsAt) {

    private static Map<String, String> texts(Map<String, RawValue> fields) {
      Map<String, String> texts = new TreeMap<>();
      fields.forEach((path, value) -> texts.put(path, value.text()));
      return texts;
    }

    private static Example of(RuleInfo.RuleCase example, Language language) {
      return new Example(
          example.name().in(language), example.kind(), texts(example.fields()), example.expect());
    }
  }
}
