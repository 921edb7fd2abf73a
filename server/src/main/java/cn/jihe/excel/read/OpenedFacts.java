package cn.jihe.excel.read;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.TemplateMark;
import cn.jihe.template.TemplateLabel;
import java.util.Optional;

/**
 * What is read of a workbook besides its sheets.
 *
 * @param templateName of our template that it was made from, as one of its names says
 * @param macros whether it carries macros
 * @param externalLinks whether it links to other workbooks
 */
public record OpenedFacts(
    Optional<TemplateMark> templateName, boolean macros, boolean externalLinks) {

  /**
   * Those of a workbook that is open.
   *
   * @throws RefusedWorkbook when its names cannot be read
   */
  public static OpenedFacts of(OpenedWorkbook opened) throws RefusedWorkbook {
    return new OpenedFacts(
        TemplateMarks.named(opened.definedName(TemplateLabel.NAME)),
        opened.hasMacros(),
        opened.hasExternalLinks());
  }
}
