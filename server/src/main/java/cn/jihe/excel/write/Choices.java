package cn.jihe.excel.write;

import cn.jihe.form.FormField;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the program offers and asks back while a cell is being filled. It warns and never forbids:
 * units have good reasons for what no list knows. The lists stand in the cells' own rules, so that
 * a sheet copied into another workbook keeps them and links to nothing.
 */
final class Choices {

  private final XSSFSheet sheet;
  private final BlankTexts texts;

  Choices(XSSFSheet sheet, BlankTexts texts) {
    this.sheet = sheet;
    this.texts = texts;
  }

  /**
   * What is offered or wanted at cells with this prompt, and by their type; nothing without one.
   */
  void of(FormField field, CellRangeAddress cells) {
    String prompt = field.prompt();
    if (prompt.isEmpty()) {
      return;
    }
    List<String> offered = texts.offers().getOrDefault(prompt, List.of());
    if (!offered.isEmpty()) {
      list(cells, prompt, offered);
      return;
    }
    switch (field.type()) {
      case DATE -> day(cells, prompt);
      case MONEY -> amount(cells, prompt);
      default -> hint(cells, prompt);
    }
  }

  void list(CellRangeAddress cells, String prompt, List<String> values) {
    rule(
        cells,
        prompt,
        sheet
            .getDataValidationHelper()
            .createExplicitListConstraint(values.toArray(String[]::new)));
  }

  /** A number of at least 0; anything else is asked back. */
  void amount(CellRangeAddress cells, String prompt) {
    rule(
        cells,
        prompt,
        new XSSFDataValidationConstraint(
            ValidationType.DECIMAL, OperatorType.GREATER_OR_EQUAL, "0"));
  }

  /**
   * A number from 0 to a bound.
   *
   * @param most a number, or a formula as for the first of the cells
   */
  void points(CellRangeAddress cells, String prompt, String most) {
    rule(
        cells,
        prompt,
        new XSSFDataValidationConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "0", most));
  }

  /** A real day of this century. */
  void day(CellRangeAddress cells, String prompt) {
    rule(
        cells,
        prompt,
        new XSSFDataValidationConstraint(
            ValidationType.DATE, OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2099,12,31)"));
  }

  /** Anything; only said what is wanted. */
  void hint(CellRangeAddress cells, String prompt) {
    rule(cells, prompt, new XSSFDataValidationConstraint(ValidationType.ANY, ""));
  }

  private void rule(CellRangeAddress cells, String prompt, DataValidationConstraint constraint) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(
                constraint,
                new CellRangeAddressList(
                    cells.getFirstRow(),
                    cells.getLastRow(),
                    cells.getFirstColumn(),
                    cells.getLastColumn()));
    BlankTexts.Prompt shown = texts.prompt(prompt);
    validation.setEmptyCellAllowed(true);
    validation.createPromptBox(shown.title(), shown.text());
    validation.setShowPromptBox(true);
    if (!shown.warning().isEmpty()) {
      validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      validation.createErrorBox(shown.title(), shown.warning());
      validation.setShowErrorBox(true);
    }
    sheet.addValidationData(validation);
  }
}
