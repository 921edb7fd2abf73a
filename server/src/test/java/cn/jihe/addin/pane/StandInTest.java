package cn.jihe.addin.pane;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the stand-in for Excel does what Excel does, and refuses what it refuses. */
@InChromium
final class StandInTest {

  private static final String SITE = "http://excel.test";

  private final BrowserContext context = Browser.shared().newContext();
  private Excel excel;

  @AfterEach
  void close() {
    assertThat(excel.notImitated()).isEmpty();
    context.close();
  }

  private static byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("表");
      Ranges.cell(sheet, 0, 0).setCellValue("甲");
      Typing.put(Ranges.cell(sheet, 1, 0), "95%");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static XSSFSheet sheet(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0);
  }

  private void open(Installation installation) {
    context.route(
        SITE + "/page",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<script src='/addin/office/office.js'></script>")));
    excel =
        new Excel(
            context,
            new Deployment("", "", Map.of(), Map.of()),
            installation,
            "表.xlsx",
            workbook());
    excel.start(SITE + "/page");
  }

  /** What a piece of a batch gives, or the code of its error. */
  private Object run(String body) {
    return excel
        .pane()
        .evaluate(
            "Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('表');"
                + body
                + "}).catch((error) => error.code ?? String(error))");
  }

  private Object script(String script) {
    return excel.pane().evaluate(script);
  }

  @Tag("slow")
  @Test
  void aPropertyCannotBeReadBeforeSync() {
    open(Installation.microsoft365());
    assertThat(run("sheet.load('name'); return sheet.name;")).isEqualTo("PropertyNotLoaded");
    assertThat(run("sheet.load('name'); await context.sync(); return sheet.name;")).isEqualTo("表");
  }

  @Tag("slow")
  @Test
  void cellsShowTextsValuesAndFormats() {
    open(Installation.microsoft365());
    excel.type("表", "B1", "=A2*2");
    assertThat(
            run(
                "const r = sheet.getUsedRange(); r.load('text,values,formulas,numberFormat,valueTypes,address');"
                    + "await context.sync();"
                    + "return JSON.stringify([r.address,r.text,r.values,r.formulas,r.numberFormat,r.valueTypes]);"))
        .isEqualTo(
            "[\"表!A1:B2\",[[\"甲\",\"1.9\"],[\"95%\",\"\"]],[[\"甲\",1.9],[0.95,\"\"]],"
                + "[[\"甲\",\"=A2*2\"],[0.95,\"\"]],[[\"General\",\"General\"],[\"0%\",\"General\"]],"
                + "[[\"String\",\"Double\"],[\"Double\",\"Empty\"]]]");
  }

  @Test
  void settingAValueIsTypingIt() throws IOException {
    open(Installation.microsoft365());
    run(
        "sheet.getRange('B1:B3').values = [['12,000.50'], [\"'012\"], ['≥95%']]; await context.sync();");
    run("sheet.getRange('B4').numberFormat = [['@']]; sheet.getRange('B4').values = [['007']];");
    XSSFSheet sheet = sheet(excel.bytes());
    assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(12000.5);
    assertThat(sheet.getRow(0).getCell(1).getCellStyle().getDataFormatString())
        .isEqualTo("#,##0.00");
    assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("012");
    assertThat(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("≥95%");
    assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("007");
    assertThat(excel.dirty()).isTrue();
  }

  @Test
  void whatIsNotThereIsAnErrorOrANullObject() {
    open(Installation.microsoft365());
    assertThat(run("context.workbook.worksheets.getItem('无'); await context.sync();"))
        .isEqualTo("ItemNotFound");
    assertThat(
            run(
                "const none = context.workbook.worksheets.getItemOrNullObject('无'); none.load('name');"
                    + "await context.sync(); return none.isNullObject;"))
        .isEqualTo(true);
    assertThat(run("sheet.getRange('甲1').load('text'); await context.sync();"))
        .isEqualTo("InvalidArgument");
  }

  @Test
  void whatWasDoneBeforeAnErrorStaysDone() {
    open(Installation.microsoft365());
    run(
        "sheet.getRange('A1').values = [['乙']]; context.workbook.worksheets.getItem('无'); await context.sync();");
    assertThat(excel.shown("表", "A1")).isEqualTo("乙");
  }

  @Test
  void anOlderExcelDoesNotKnowNewerMembers() {
    open(Installation.microsoft365().with("ExcelApi", "1.8"));
    assertThat(script("Office.context.requirements.isSetSupported('ExcelApi', '1.9')"))
        .isEqualTo(false);
    assertThat(run("context.workbook.load('isDirty'); await context.sync();"))
        .isEqualTo("ApiNotFound");
    assertThat(
            run(
                "context.workbook.load('name'); await context.sync(); return context.workbook.name;"))
        .isEqualTo("表.xlsx");
  }

  @Test
  void thePackageOnNpmHasNoNotesAndNoEndOfEvents() {
    open(Installation.microsoft365());
    assertThat(script("typeof Excel.Worksheet.prototype.notes")).isEqualTo("undefined");
    assertThat(script("typeof Excel.Workbook.prototype.autorunEventCompleted"))
        .isEqualTo("undefined");
  }

  @Tag("slow")
  @Test
  void notesAndThreadedCommentsAreKeptApart() {
    open(Installation.microsoft365().newer());
    run(
        "sheet.notes.add('A1', '说明'); context.workbook.comments.add('表!A2', '讨论'); await context.sync();");
    assertThat(
            run(
                "sheet.notes.load('items/content'); sheet.comments.load('items/content'); await context.sync();"
                    + "return JSON.stringify([sheet.notes.items.map(n => n.content), sheet.comments.items.map(c => c.content)]);"))
        .isEqualTo("[[\"说明\"],[\"讨论\"]]");
    assertThat(run("context.workbook.comments.add('表!A1', '又'); await context.sync();"))
        .isEqualTo("InvalidArgument");
    assertThat(
            run(
                "const n = sheet.notes.getItemOrNullObject('A1'); await context.sync(); n.delete();"
                    + "const m = sheet.notes.getItemOrNullObject('A1'); await context.sync(); return m.isNullObject;"))
        .isEqualTo(true);
  }

  @Tag("slow")
  @Test
  void aConditionalFormatComesAndGoesAndTheFileIsAsBefore() {
    open(Installation.microsoft365());
    List<String> before = WorkbookFace.of(excel.bytes());
    Object id =
        run(
            "const f = sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);"
                + "f.custom.rule.formula = '=LEN(\"x\")>0'; f.custom.format.fill.color = '#FFC7CE'; f.load('id');"
                + "await context.sync(); return f.id;");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isNotEmpty();
    assertThat(
            run(
                "const all = sheet.getRange().conditionalFormats; all.load('items/id,items/type');"
                    + "await context.sync(); const f = all.items[0]; f.custom.rule.load('formula'); f.custom.format.fill.load('color');"
                    + "await context.sync(); return [f.id, f.type, f.custom.rule.formula, f.custom.format.fill.color].join(' ');"))
        .isEqualTo(id + " Custom =LEN(\"x\")>0 #FFC7CE");
    run(
        "sheet.getRange('A1').conditionalFormats.getItem('"
            + id
            + "').delete(); await context.sync();");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
  }

  @Tag("slow")
  @Test
  void aProtectedSheetRefusesValuesAndFormats() {
    open(Installation.microsoft365().newer());
    excel.workbook().poi().getSheetAt(0).protectSheet("");
    assertThat(run("sheet.getRange('A1').values = [['丙']]; await context.sync();"))
        .isEqualTo("AccessDenied");
    assertThat(run("sheet.getRange('A1').format.fill.color = '#FF0000'; await context.sync();"))
        .isEqualTo("AccessDenied");
    assertThat(run("sheet.getRange('A1').conditionalFormats.add('Custom'); await context.sync();"))
        .isEqualTo("AccessDenied");
    assertThat(run("sheet.notes.add('A1', '说明'); await context.sync();")).isEqualTo("AccessDenied");
    assertThat(
            run(
                "sheet.protection.load('protected'); await context.sync(); return sheet.protection.protected;"))
        .isEqualTo(true);
    assertThat(excel.shown("表", "A1")).isEqualTo("甲");
  }

  @Test
  void editsAreToldAndFormatsAreNot() {
    open(Installation.microsoft365());
    run(
        "window.told = []; context.workbook.worksheets.onChanged.add(async (event) => { told.push(event.address); });"
            + "await context.sync();");
    excel.type("表", "C3", "5");
    run(
        "sheet.getRange('D4').values = [[1]]; sheet.getRange('D5').format.fill.color = '#00FF00'; await context.sync();");
    excel.pane().waitForFunction("told.length >= 2");
    assertThat(script("told.join(' ')")).isEqualTo("C3 D4");
    assertThat(excel.dirty()).isTrue();
    excel.save();
    assertThat(
            run(
                "context.workbook.load('isDirty'); await context.sync(); return context.workbook.isDirty;"))
        .isEqualTo(false);
  }

  @Tag("slow")
  @Test
  void twoFilesMayBeOpenAtOnceAndNotThree() {
    open(Installation.microsoft365());
    String open =
        "(window.open3 = () => new Promise((done) => Office.context.document.getFileAsync(Office.FileType.Compressed,"
            + " { sliceSize: 1000 }, done)), null)";
    script(open);
    assertThat(
            script(
                "(async () => { const a = await open3(), b = await open3(), c = await open3();"
                    + "await new Promise((done) => a.value.closeAsync(done)); const d = await open3();"
                    + "await new Promise((done) => b.value.closeAsync(done)); return [a.status, b.status, c.status, d.status].join(' '); })()"))
        .isEqualTo("succeeded succeeded failed succeeded");
    Object bytes =
        script(
            "(async () => { const f = (await open3()).value; let all = 0;"
                + "for (let i = 0; i < f.sliceCount; i++) all += (await new Promise((done) => f.getSliceAsync(i, done))).value.size;"
                + "return all === f.size; })()");
    assertThat(bytes).isEqualTo(true);
  }
}
