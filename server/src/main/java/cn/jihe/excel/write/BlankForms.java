package cn.jihe.excel.write;

import cn.jihe.form.FormKind;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.TemplateLabel;
import cn.jihe.words.Thresholds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the empty form of a kind and year as a workbook. The same input gives the same parts. */
public final class BlankForms {

  private static final String HELP = "填表说明";
  private static final String US = "绩核 Jihe";

  /** No clock: a template written anew tomorrow is the same. */
  private static final String MADE = "2026-01-01T00:00:00Z";

  private final BlankTexts texts = BlankTexts.read();
  private final Thresholds thresholds;

  /**
   * A writer.
   *
   * @param thresholds full marks, and the grade scale that the formulas use: the first
   */
  public BlankForms(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** The workbook, an .xlsx. */
  public byte[] write(TemplateFile file) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Looks looks = new Looks(workbook);
      looks.style(Look.WORDS);
      form(workbook, looks, file);
      help(workbook, looks, texts.help().getOrDefault(file.kind(), List.of()));
      XSSFName name = workbook.createName();
      name.setNameName(TemplateLabel.NAME);
      name.setRefersToFormula("\"" + file.id() + "\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      properties(workbook.getProperties(), file);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException | InvalidFormatException impossible) {
      throw new IllegalStateException("writing into memory", impossible);
    }
  }

  private void form(XSSFWorkbook workbook, Looks looks, TemplateFile file) {
    boolean declaration = file.kind() == FormKind.DECLARATION;
    XSSFSheet sheet =
        workbook.createSheet(declaration ? DeclarationSheet.NAME : EvaluationSheet.NAME);
    Pen pen = new Pen(sheet, looks);
    if (declaration) {
      new DeclarationSheet(pen, texts, file).write(thresholds.fullMarks());
    } else {
      new EvaluationSheet(pen, texts, file)
          .write(thresholds.grades().getFirst(), thresholds.fullMarks());
    }
    Paper.a4(sheet);
    Paper.protect(sheet, declaration ? DeclarationSheet.HEADER : EvaluationSheet.HEADER, "B3");
  }

  private static void help(XSSFWorkbook workbook, Looks looks, List<String> lines) {
    XSSFSheet sheet = workbook.createSheet(HELP);
    Pen pen = new Pen(sheet, looks);
    pen.widths(78);
    pen.height(0, 32);
    pen.text("A1", Look.TITLE, HELP);
    for (int i = 0; i < lines.size(); i++) {
      pen.growing(i + 1, 32);
      pen.text(Pen.at("A", i + 1), Look.HELP, lines.get(i));
    }
    Paper.a4(sheet);
  }

  private static void properties(POIXMLProperties properties, TemplateFile file)
      throws InvalidFormatException {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(file.year() + "年度" + file.title().zh());
    core.setCreator(US);
    core.setLastModifiedByUser(US);
    core.setCreated(MADE);
    core.setModified(MADE);
    properties.getExtendedProperties().setApplication(US);
  }
}
