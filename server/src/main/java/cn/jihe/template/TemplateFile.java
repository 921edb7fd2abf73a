package cn.jihe.template;

import cn.jihe.form.FormKind;
import cn.jihe.form.TemplateMark;
import cn.jihe.text.Words;
import java.util.Locale;

/**
 * One template that units download.
 *
 * @param kind of its form
 * @param year the fiscal year it is for
 * @param version counts its changes
 * @param title what its form is called; in Chinese as the form's own title has it
 */
public record TemplateFile(FormKind kind, int year, int version, Words title) {

  /** As workbooks made from it carry it: {@code SELF_EVALUATION-2025-1}. */
  public String id() {
    return new TemplateMark(kind, year, version, null).id();
  }

  /** Kind and year; the same for every version: {@code SELF_EVALUATION-2025}. */
  public String versionless() {
    return kind + "-" + year;
  }

  /** The name it is saved under: {@code 2025年度财政项目支出绩效自评表.xlsx}. */
  public String fileName() {
    return year + "年度" + title.zh() + ".xlsx";
  }

  /**
   * Where it lies below {@code templates/}. In ASCII, for a build in a locale without Chinese
   * cannot open other names.
   */
  public String path() {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + year;
    return name + "/" + name + ".xlsx";
  }
}
