package cn.jihe.excel.write;

import cn.jihe.template.TemplateFile;

/** The title above a form and the year below it. */
final class Head {

  private Head() {}

  /**
   * Writes both.
   *
   * @param last the letter of the form's last column
   */
  static void write(Pen pen, TemplateFile file, String last) {
    pen.height(0, 32);
    pen.text("A1:" + last + "1", Look.TITLE, file.title().zh());
    pen.height(1, 19);
    pen.text("A2:" + last + "2", Look.YEAR, "（" + file.year() + "年度）");
  }
}
