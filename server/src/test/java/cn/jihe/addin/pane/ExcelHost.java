package cn.jihe.addin.pane;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Excel's side of an add-in: takes what its runtimes ask and answers from the open workbook. */
final class ExcelHost {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EVENT = 3;
  private static final int EVENT_CATEGORY = 65536;
  private static final int DATA_CHANGED = 10;

  private final OpenWorkbook workbook;
  private final ApiSets sets;
  private final Sheets sheets;
  private final Map<String, String> storage = new LinkedHashMap<>();
  private final List<byte[]> opened = new ArrayList<>();
  private final List<String> browsed = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private String startup = "None";
  private boolean paneShown;
  private boolean editing;
  private JsonNode completion;

  ExcelHost(OpenWorkbook workbook, ApiSets sets) {
    this.workbook = workbook;
    this.sets = sets;
    sheets = new Sheets(workbook);
    workbook.onChanged(this::changed);
  }

  private String startWith(String behaviour) {
    startup = behaviour;
    return behaviour;
  }

  private String show(String mode) {
    paneShown = mode.equals("Taskpane");
    return String.valueOf(paneShown);
  }

  /** What one of the add-in's runtimes asks; for a batch the answer and the events it caused. */
  List<String> answer(String kind, String text) {
    return switch (kind) {
      case "batch" -> batch(parsed(text));
      case "file" -> List.of(Base64.getEncoder().encodeToString(workbook.bytes()));
      case "setStartup" -> one(startWith(text));
      case "startup" -> one(startup);
      case "pane" -> one(show(text));
      case "browse" -> one(String.valueOf(browsed.add(text)));
      case "stored" -> one(stored(text));
      case "store" -> one(store(parsed(text)));
      case "forget" -> one(forget(parsed(text)));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<String> one(String text) {
    return List.of(text);
  }

  private List<String> batch(JsonNode message) {
    events.clear();
    JsonNode body = message.path("message").path("body");
    if (editing) {
      return List.of(refused(message.path("id").intValue()));
    }
    Batch batch = new Batch(root(), sheets.ranges()::referred, sets, body.path("ObjectPaths"));
    ObjectNode answer = JSON.createObjectNode();
    answer.put("id", message.path("id").intValue()).put("type", 2);
    answer
        .putObject("message")
        .put("statusCode", 200)
        .set("body", batch.process(body.path("Actions")));
    List<String> messages = new ArrayList<>();
    messages.add(answer.toString());
    messages.addAll(events);
    events.clear();
    return messages;
  }

  /** What Excel answers to everything while a cell is being edited. */
  private static String refused(int id) {
    ObjectNode answer = JSON.createObjectNode().put("id", id).put("type", 2);
    answer
        .putObject("message")
        .put("statusCode", 200)
        .putObject("body")
        .putObject("Error")
        .put("Code", "InvalidOperationInCellEditMode")
        .put(
            "Message",
            "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER.")
        .put("HttpStatusCode", 400)
        .put("ActionIndex", -1);
    return answer.toString();
  }

  void editing(boolean inCell) {
    editing = inCell;
  }

  private ExcelObject root() {
    return new ExcelObject("Workbook")
        .read("Name", workbook::name)
        .read("IsDirty", workbook::dirty)
        .read("AutoSave", workbook::autoSave)
        .read("PreviouslySaved", () -> true)
        .read("ReadOnly", () -> false)
        .write("IsDirty", dirty -> workbook.dirty(dirty.asBoolean()))
        .lead("Worksheets", sheets::collection)
        .lead("Application", this::application)
        .lead("Notes", sheets::notes)
        .lead("Comments", sheets::comments)
        .call("GetSelectedRange", a -> selected())
        .call("_GetRangeForEventByReferenceId", a -> sheets.ranges().referred(a.text(0)))
        .run("Save", a -> workbook.save())
        .run("AutorunEventCompleted", a -> completion = a.value(0));
  }

  private ExcelObject selected() {
    return sheets.ranges().range(workbook.selectedSheet(), workbook.selected());
  }

  private ExcelObject application() {
    return new ExcelObject("Application")
        .read("CalculationMode", () -> "Automatic")
        .run("SuspendApiCalculationUntilNextSync", a -> {})
        .run("SuspendScreenUpdatingUntilNextSync", a -> {})
        .run("Calculate", a -> {})
        .call("CreateWorkbook", a -> created(a.text(0)));
  }

  private ExcelObject created(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return new ExcelObject("WorkbookCreated").run("Open", a -> opened.add(bytes));
  }

  private void changed(XSSFSheet sheet, String address, boolean byAddIn) {
    String id = workbook.id(sheet);
    ObjectNode details =
        JSON.createObjectNode()
            .put("address", address)
            .put("changeType", "RangeEdited")
            .put("source", "Local")
            .put("triggerSource", byAddIn ? "ThisLocalAddin" : "Unknown")
            .put("shiftDirection", "None")
            .put("worksheetId", id)
            .put("referenceId", id + "|" + address);
    for (String target : List.of("Workbook", id)) {
      ObjectNode event = JSON.createObjectNode().put("type", EVENT);
      event
          .putObject("message")
          .putArray("entries")
          .addObject()
          .put("messageCategory", EVENT_CATEGORY)
          .put("messageType", DATA_CHANGED)
          .put("targetId", target)
          .put("message", details.toString());
      events.add(event.toString());
    }
  }

  /** The events since the last batch, for the runtimes; asked for after what the user does. */
  List<String> events() {
    List<String> waiting = List.copyOf(events);
    events.clear();
    return waiting;
  }

  private String stored(String keys) {
    ObjectNode found = JSON.createObjectNode();
    if (keys.isEmpty()) {
      storage.forEach(found::put);
    } else {
      parsed(keys).forEach(key -> found.put(key.asText(), storage.get(key.asText())));
    }
    return found.toString();
  }

  private String store(JsonNode values) {
    values.properties().forEach(each -> storage.put(each.getKey(), each.getValue().asText()));
    return "";
  }

  private String forget(JsonNode keys) {
    keys.forEach(key -> storage.remove(key.asText()));
    return "";
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  OpenWorkbook workbook() {
    return workbook;
  }

  ApiSets sets() {
    return sets;
  }

  /** What both runtimes keep in {@code OfficeRuntime.storage}. */
  Map<String, String> storage() {
    return storage;
  }

  /** Workbooks that the add-in opened beside this one. */
  List<byte[]> opened() {
    return opened;
  }

  /** Addresses that the add-in opened in the system's browser. */
  List<String> browsed() {
    return browsed;
  }

  String startup() {
    return startup;
  }

  boolean paneShown() {
    return paneShown;
  }

  /** How the event's handler ended the event; null while it has not, and forgotten once taken. */
  JsonNode takeCompletion() {
    JsonNode taken = completion;
    completion = null;
    return taken;
  }

  boolean completed() {
    return !Objects.isNull(completion);
  }
}
