package cn.jihe.rules;

import cn.jihe.form.FieldValue;
import cn.jihe.form.FileFacts;
import cn.jihe.form.FormKind;
import cn.jihe.form.RawValue;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md} from the catalogue. */
final class RulesDocument {

  private final List<RuleInfo> infos;
  private final StringBuilder text = new StringBuilder();

  RulesDocument(List<RuleInfo> infos) {
    this.infos = infos;
  }

  String text() {
    line("# 规则目录 · Rule catalogue");
    line("");
    line("本文件由规则的 YAML 文件生成，请勿手改。Generated from the rules' YAML files; do not edit.");
    line("");
    line("| 代码 | 级别 | 表 | 名称 | Name |");
    line("| --- | --- | --- | --- | --- |");
    for (RuleInfo info : infos) {
      line(
          "| [%s](#%s) | %s | %s | %s | %s |"
              .formatted(
                  info.code(),
                  info.code().toLowerCase(Locale.ROOT),
                  severity(info.severity()),
                  forms(info),
                  info.name().zh(),
                  info.name().en()));
    }
    infos.forEach(this::rule);
    return text.toString();
  }

  private void rule(RuleInfo info) {
    line("");
    line("## " + info.code());
    line("");
    line(
        "**%s · %s** — %s，%s"
            .formatted(info.name().zh(), info.name().en(), severity(info.severity()), forms(info)));
    line("");
    line("- 查什么：" + info.what().zh() + "<br>" + info.what().en());
    line("- 为什么：" + info.why().zh() + "<br>" + info.why().en());
    line("- 怎么改：" + info.fix().zh() + "<br>" + info.fix().en());
    line("- 依据：" + info.basis().zh() + "<br>" + info.basis().en());
    line("");
    line("例子 · Examples");
    line("");
    info.cases().forEach(this::example);
  }

  private void example(RuleCase example) {
    String mark = example.notChecked() ? "－" : example.expect().isEmpty() ? "✓" : "✗";
    line(
        "- %s %s · %s%s"
            .formatted(mark, example.name().zh(), example.name().en(), differences(example)));
  }

  private static String differences(RuleCase example) {
    List<String> parts = new ArrayList<>();
    example.year().ifPresent(year -> parts.add("year = " + year));
    for (Map.Entry<String, RawValue> field : example.fields().entrySet()) {
      parts.add(field.getKey() + " = " + shown(field.getValue()));
    }
    example.without().forEach(path -> parts.add(path + " ∄"));
    example.missingLabels().forEach(label -> parts.add(label + " ∄"));
    example.template().ifPresent(id -> parts.add("template: " + id));
    example.file().ifPresent(file -> parts.add(facts(file)));
    for (RuleInfo.Beside beside : example.beside()) {
      String where = beside.stored() ? "stored: " : "beside: ";
      beside.year().ifPresent(year -> parts.add(where + "year = " + year));
      beside.fields().forEach((path, value) -> parts.add(where + path + " = " + shown(value)));
      beside.without().forEach(path -> parts.add(where + path + " ∄"));
    }
    example
        .declared()
        .forEach((path, value) -> parts.add("declared: " + path + " = " + shown(value)));
    return parts.isEmpty()
        ? ""
        : parts.stream().map(part -> "`" + part + "`").collect(Collectors.joining(", ", " (", ")"));
  }

  private static String facts(FileFacts file) {
    List<String> facts = new ArrayList<>();
    if (file.macros()) {
      facts.add("macros");
    }
    if (file.externalLinks()) {
      facts.add("external links");
    }
    for (FileFacts.Hidden hidden : file.hidden()) {
      facts.add(
          hidden.sheet()
              ? "hidden sheet"
              : "hidden rows " + hidden.rows() + ", columns " + hidden.columns());
    }
    return "file: " + String.join(", ", facts);
  }

  private static String shown(RawValue value) {
    return value.trouble() == FieldValue.Trouble.NO_CACHED_VALUE
        ? "=…"
        : "“" + value.text().replace("\n", "⏎") + "”";
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "错误 ERROR";
      case WARNING -> "警告 WARNING";
      case NOTE -> "提示 NOTE";
    };
  }

  private static String forms(RuleInfo info) {
    return info.forms().stream()
        .sorted()
        .map(form -> form == FormKind.DECLARATION ? "申报表" : "自评表")
        .collect(Collectors.joining("、"));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
