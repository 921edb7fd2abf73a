package cn.jihe.form;

import java.util.List;

/**
 * What a workbook file is, beside the forms on it.
 *
 * @param macros whether it carries macros, which are never run
 * @param externalLinks whether it links to other workbooks; the links are never followed
 * @param hidden parts of forms that nobody sees who opens the workbook, at most one for each form
 */
public record FileFacts(boolean macros, boolean externalLinks, List<Hidden> hidden) {

  /** Of a file without anything unusual. */
  public static final FileFacts PLAIN = new FileFacts(false, false, List.of());

  public FileFacts {
    hidden = List.copyOf(hidden);
  }

  /**
   * What is hidden of one form; only rows and columns in which something of it stands.
   *
   * @param form the index of the form
   * @param sheet whether its whole sheet is hidden
   * @param rows the hidden rows, from 0
   * @param columns the hidden columns, from 0
   */
  public record Hidden(int form, boolean sheet, List<Integer> rows, List<Integer> columns) {
    public Hidden {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }
}
