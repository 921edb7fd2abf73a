package cn.jihe.excel.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.support.Office;
import cn.jihe.support.PouredTemplate;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What other programs leave of a template when they save it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("LibreOffice")
class ResavedTemplatesTest {

  @TempDir Path folder;

  private static TemplateFile template(FormKind kind) {
    return Templates.current(kind, 2025).orElseThrow();
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "DECLARATION, xlsx",
    "DECLARATION, xls",
    "SELF_EVALUATION, xlsx",
    "SELF_EVALUATION, xls"
  })
  void whatLibreOfficeSavedIsKnownAgain(FormKind kind, String ending) throws Exception {
    byte[] saved = savedByLibreOffice(Templates.bytes(template(kind)), ending);
    assertThat(PouredTemplate.read(saved).templates())
        .extracting(mark -> mark.id())
        .containsExactly(template(kind).id());
    assertThat(PouredTemplate.read(withoutCells(saved)).templates())
        .as("by the workbook's name alone")
        .extracting(mark -> mark.id())
        .containsExactly(template(kind).id());
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateIsKnownByItsCellWhenTheNameIsGone(FormKind kind) throws Exception {
    try (var workbook =
        WorkbookFactory.create(new ByteArrayInputStream(Templates.bytes(template(kind))))) {
      workbook.removeName(workbook.getName("JIHE_TEMPLATE"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      Workbook read = PouredTemplate.read(out.toByteArray());
      assertThat(read.templates()).hasSize(1);
      assertThat(read.templates().getFirst().at()).isNotNull();
    }
  }

  @Test
  void libreOfficeCalculatesTheSameTotals() throws Exception {
    try (PouredTemplate template = new PouredTemplate(template(FormKind.SELF_EVALUATION))) {
      template.put("projectName", "设备维护");
      template.put("funds.rows[1].fullYearBudget", "100");
      template.put("funds.rows[1].executed", "92.25");
      template.indicator(template.firstRow(), "weight", "50");
      template.indicator(template.firstRow(), "score", "45.5");
      template.insert(template.endRow());
      template.indicator(template.endRow() - 1, "level3", "患者满意度");
      template.indicator(template.endRow() - 1, "weight", "40");
      template.indicator(template.endRow() - 1, "score", "30.2");
      Form here = template.form();
      Form there =
          PouredTemplate.read(savedByLibreOffice(template.uncalculated(), "xlsx"))
              .forms()
              .getFirst();
      for (String path :
          new String[] {
            "funds.rows[0].fullYearBudget",
            "funds.rows[0].executionRate",
            "funds.rows[0].score",
            "totalWeight",
            "totalScore",
            "grade"
          }) {
        assertThat(text(there, path)).as(path).isEqualTo(text(here, path)).isNotEmpty();
      }
      assertThat(text(there, "funds.rows[0].score")).isEqualTo("9.23");
      assertThat(text(there, "totalWeight")).isEqualTo("100.00");
      assertThat(text(there, "totalScore")).isEqualTo("84.93");
      assertThat(text(there, "grade")).isEqualTo("良");
    }
  }

  private byte[] savedByLibreOffice(byte[] workbook, String ending) throws Exception {
    Office.assumeInstalled();
    Path sent = Files.createDirectories(folder.resolve("sent"));
    Files.write(sent.resolve("form.xlsx"), workbook);
    Path saved = folder.resolve("saved");
    Office.convert(sent, ".xlsx", ending, saved);
    return Files.readAllBytes(saved.resolve("form." + ending));
  }

  private static String text(Form form, String path) {
    return form.field(new FieldPath(path)).orElseThrow().text();
  }

  /** As when a clerk deletes the line below the form. */
  private static byte[] withoutCells(byte[] saved) throws Exception {
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(saved))) {
      workbook
          .getSheetAt(0)
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("模板编号")) {
                          cell.setBlank();
                        }
                      }));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
