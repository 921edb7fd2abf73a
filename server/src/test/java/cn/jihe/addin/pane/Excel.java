package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** An Excel with one workbook open and the add-in installed, from the side of its user. */
public final class Excel implements AutoCloseable {

  private static final String SAVE = "OnDocumentSave";
  private static final String SAVE_AS = "OnDocumentSaveAs";
  private static final String OPENED = "OnDocumentOpened";

  private final BrowserContext context;
  private final Deployment deployment;
  private final StandIn standIn;
  private final ExcelHost host;
  private final OpenWorkbook workbook;
  private Consumer<Page> before = page -> {};
  private Page pane;

  /** With the add-in that the manifest describes. */
  Excel(
      BrowserContext context,
      Deployment deployment,
      Installation installation,
      String name,
      byte[] bytes) {
    this.context = context;
    this.deployment = deployment;
    standIn = new StandIn(installation);
    workbook = new OpenWorkbook(name, bytes);
    host = new ExcelHost(workbook, new ApiSets(installation.sets()));
  }

  /** Starts the add-in's shared runtime, whose page is the pane. */
  Page start() {
    String pane = deployment.pane();
    return start(pane + (pane.contains("?") ? "&" : "?") + "_host_Info=Excel$Win32$16.01$zh-CN");
  }

  /** What is done with the pane's page before the add-in starts in it. */
  void onPage(Consumer<Page> prepare) {
    before = prepare;
  }

  /** The same with another page. */
  Page start(String address) {
    pane = context.newPage();
    pane.exposeBinding(
        "excelHost", (source, asked) -> host.answer((String) asked[0], (String) asked[1]));
    pane.route(
        "**/addin/office/office.js",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/javascript; charset=utf-8")
                    .setBody(standIn.forPage())));
    before.accept(pane);
    pane.navigate(address);
    return pane;
  }

  /** The pane's page, once started. */
  Page pane() {
    return pane;
  }

  ExcelHost host() {
    return host;
  }

  /** Types a text into a cell, and leaves the cell. */
  void type(String sheet, String cell, String text) {
    XSSFSheet in = workbook.poi().getSheet(sheet);
    CellReference at = new CellReference(cell);
    Typing.put(Ranges.cell(in, at.getRow(), at.getCol()), text);
    workbook.edited(in, CellRangeAddress.valueOf(cell), false);
    if (workbook.autoSave()) {
      workbook.save();
    }
    tell();
  }

  /** Brings the runtimes the events that waited for them. */
  private void tell() {
    List<String> events = host.events();
    if (pane != null) {
      pane.evaluate("events => events.forEach((each) => excelStandIn.tell(each))", events);
    }
  }

  /** Saves, as Ctrl+S does. */
  SaveResult save() {
    return handled(SAVE, workbook::save);
  }

  /** Saves under another name. */
  SaveResult saveAs(String name) {
    return handled(
        SAVE_AS,
        () -> {
          workbook.name(name);
          workbook.save();
        });
  }

  /** What Excel does first where the add-in asked to be told of opened workbooks. */
  void tellOpened() {
    try (EventScript script = new EventScript(context, standIn, host, deployment.script())) {
      script.act(deployment.events().get(OPENED));
      script.await(() -> script.told("completed"));
    }
  }

  private SaveResult handled(String event, Runnable save) {
    long start = System.nanoTime();
    String action = deployment.events().get(event);
    if (action == null) {
      save.run();
      return new SaveResult(false, "", Duration.ofNanos(System.nanoTime() - start));
    }
    try (EventScript script = new EventScript(context, standIn, host, deployment.script())) {
      long asked = System.nanoTime();
      script.act(action);
      script.await(host::completed);
      JsonNode end = host.takeCompletion();
      Duration took = Duration.ofNanos(System.nanoTime() - asked);
      boolean allowed = end.path("allowEvent").asBoolean();
      if (allowed) {
        save.run();
      }
      return new SaveResult(!allowed, end.path("message").asText(""), took);
    }
  }

  /** Turns saving by itself after each edit on or off. */
  void autoSave(boolean on) {
    workbook.autoSave(on);
  }

  /** Presses a button of the ribbon; ends when its action says that it is done. */
  void press(String button) {
    pane.evaluate(
        "([name, id]) => excelStandIn.act(name, { source: { id } })",
        List.of(deployment.buttons().get(button), button));
  }

  /** Presses a button of the ribbon and does not wait for it. */
  void pressing(String button) {
    pane.evaluate(
        "([name, id]) => { void excelStandIn.act(name, { source: { id } }); }",
        List.of(deployment.buttons().get(button), button));
  }

  /** Turns Office's theme dark or light. */
  void theme(boolean dark) {
    pane.evaluate("dark => excelStandIn.theme(dark)", dark);
  }

  boolean dirty() {
    return workbook.dirty();
  }

  /** The workbook as it is in memory. */
  byte[] bytes() {
    return workbook.bytes();
  }

  /** The workbook as it was last saved. */
  byte[] onDisk() {
    return workbook.onDisk();
  }

  int saves() {
    return workbook.saves();
  }

  /** Sheet and cells that are selected, as {@code 汇总表!F17}. */
  String selected() {
    return workbook.selectedSheet().getSheetName() + "!" + workbook.selected().formatAsString();
  }

  /** What a cell shows. */
  String shown(String sheet, String cell) {
    CellReference at = new CellReference(cell);
    return Shown.at(workbook.poi().getSheet(sheet), at.getRow(), at.getCol()).text();
  }

  /** Formulas of a sheet's conditional formats that contain a text. */
  List<String> formats(String sheet, String text) {
    return Arrays.stream(
            workbook.poi().getSheet(sheet).getCTWorksheet().getConditionalFormattingArray())
        .flatMap(each -> Arrays.stream(each.getCfRuleArray()))
        .flatMap(rule -> Arrays.stream(rule.getFormulaArray()))
        .filter(formula -> formula.contains(text))
        .toList();
  }

  /** Whether a mark of the add-in's is on some cell. */
  boolean marked() {
    List<String> sheets = new ArrayList<>();
    workbook.poi().forEach(sheet -> sheets.add(sheet.getSheetName()));
    return sheets.stream().anyMatch(sheet -> !formats(sheet, "jihe:").isEmpty());
  }

  /** The clerk is in the middle of typing into a cell, or has left it. */
  void editing(boolean inCell) {
    host.editing(inCell);
  }

  OpenWorkbook workbook() {
    return workbook;
  }

  /**
   * What the add-in asked for that this Excel does not imitate: must be empty for a test to prove
   * anything.
   */
  java.util.Set<String> notImitated() {
    return host.sets().unknown();
  }

  /** What both runtimes share. */
  Map<String, String> storage() {
    return host.storage();
  }

  @Override
  public void close() {
    if (pane != null) {
      pane.close();
    }
  }
}
