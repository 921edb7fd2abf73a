package cn.jihe.excel.write;

import cn.jihe.form.FormKind;
import cn.jihe.text.YamlResource;
import java.util.List;
import java.util.Map;

/**
 * What the empty forms offer and say to those who fill them.
 *
 * @param natures what 项目性质 may be
 * @param categories what 项目类别 may be
 * @param columns the header of the indicators of a self-evaluation
 * @param prompts what is said at a cell, by name
 * @param notes the line below each form
 * @param help the lines of the sheet 填表说明 for each form
 */
record BlankTexts(
    List<String> natures,
    List<String> categories,
    List<String> columns,
    Map<String, Prompt> prompts,
    Map<FormKind, String> notes,
    Map<FormKind, List<String>> help) {

  /**
   * What is said at a cell.
   *
   * @param warning what is asked back when something else is typed; empty where anything will do
   */
  record Prompt(String title, String text, String warning) {
    Prompt {
      warning = warning == null ? "" : warning;
    }
  }

  static BlankTexts read() {
    return YamlResource.read("/cn/jihe/excel/write/texts.yml", BlankTexts.class);
  }

  Prompt prompt(String name) {
    Prompt prompt = prompts.get(name);
    if (prompt == null) {
      throw new IllegalArgumentException("no prompt " + name);
    }
    return prompt;
  }
}
