package cn.jihe.bench;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckResults;
import cn.jihe.check.Core;
import cn.jihe.check.FixChoice;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.WorkbookReader;
import cn.jihe.file.Limits;
import cn.jihe.form.Workbook;
import cn.jihe.label.Vocabulary;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.Language;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * What each stage of a check costs beside the least that any reader must do: inflate the workbook
 * and parse its XML. Medians of the processor time of one thread, all stages in turn, in one run.
 */
public final class StageTimes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final XMLInputFactory PARSERS = XMLInputFactory.newDefaultFactory();
  private static final XMLInputFactory OURS = new WstxInputFactory();
  private static final Limits LIMITS = Limits.DEFAULT;

  /** Of all stages together: forms and rules are wide, and are compiled long after the others. */
  private static final long WARMING = 30_000_000_000L;

  private static final long MEASURING = 4_000_000_000L;
  private static final double NANOS_A_MILLI = 1e6;
  private static final String NAME = "上传.xlsx";

  private static final String[] USUAL = {"1", "4", "14", "500"};

  private final String file;
  private final byte[] bytes;
  private final WorkbookOpener opener = new WorkbookOpener(LIMITS);
  private final WorkbookReader reader = new WorkbookReader(Vocabulary.standard(), LIMITS.forms());
  private final RuleRunner runner = Catalogue.runner(Settings.defaults());
  private final Core core = Core.load(Map.of());
  private final CheckResults results = new CheckResults(Catalogue.texts(), Language.ZH);
  private final JsonMapper mapper = JsonMapper.builder().build();

  private StageTimes(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Prints a table of one row a workbook.
   *
   * @param arguments names of real workbooks in the tests, paths, or a number of forms; without any
   *     1, 4, 14 and 500 forms
   */
  public static void main(String[] arguments) throws Exception {
    PARSERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    OURS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    System.out.println(
        "| workbook | stage | ms | ÷ limit | ÷ POI load | ÷ POI load, mark, save | KB allocated |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |");
    for (String argument : arguments.length > 0 ? arguments : USUAL) {
      new StageTimes(argument, bytes(argument)).print();
    }
  }

  private static byte[] bytes(String argument) throws IOException {
    if (argument.chars().allMatch(Character::isDigit)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ManyForms.write(out, Integer.parseInt(argument));
      return out.toByteArray();
    }
    Path real = Path.of("src", "test", "resources", "real", "workbooks", argument);
    return Files.readAllBytes(Files.exists(real) ? real : Path.of(argument));
  }

  private void print() throws Exception {
    List<Grid> grids = grids();
    Workbook forms = reader.read(grids, file);
    Report report = runner.run(forms);
    Map<String, Callable<?>> stages = new LinkedHashMap<>();
    stages.put("limit", () -> limit(PARSERS));
    stages.put("limit by Woodstox", () -> limit(OURS));
    stages.put("POI load", this::poi);
    stages.put("POI load, mark, save", () -> PoiMarks.on(bytes, forms.forms().size()));
    stages.put("grids", this::grids);
    stages.put("forms", () -> reader.read(grids, file));
    stages.put("rules", () -> runner.run(forms));
    stages.put("JSON", () -> json(report));
    stages.put("forms to JSON", () -> json(runner.run(reader.read(grids, file))));
    stages.put("whole check with JSON", () -> json(runner.run(reader.read(grids(), file))));
    copies(stages);
    Map<String, Cost> medians = medians(stages);
    medians.forEach(
        (stage, cost) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.3f | %.2f | %.2f | %.2f | %d |%n",
                file,
                stage,
                cost.nanos() / NANOS_A_MILLI,
                ratio(cost, medians.get("limit")),
                ratio(cost, medians.get("POI load")),
                ratio(cost, medians.get("POI load, mark, save")),
                cost.bytes() / 1024));
  }

  private static double ratio(Cost cost, @Nullable Cost to) {
    return (double) cost.nanos() / Objects.requireNonNull(to).nanos();
  }

  /** What is given back, once the findings are known; a correction finds them itself. */
  private void copies(Map<String, Callable<?>> stages) {
    CheckOutcome.Checked checked = (CheckOutcome.Checked) core.checks().check(NAME, bytes);
    AnnotateOutcome.Annotated copy =
        (AnnotateOutcome.Annotated) core.annotations().annotate(checked, bytes, Language.ZH);
    stages.put("annotate", () -> core.annotations().annotate(checked, bytes, Language.ZH));
    stages.put("clean", () -> core.annotations().clean(NAME, copy.bytes()));
    stages.put(
        "correct", () -> core.fixes().fix(NAME, bytes, new FixChoice.AllSafe(), Language.ZH));
  }

  private record Cost(long nanos, long bytes) {}

  private static Map<String, Cost> medians(Map<String, Callable<?>> stages) throws Exception {
    runs(stages, WARMING);
    Map<String, Cost> medians = new LinkedHashMap<>();
    runs(stages, MEASURING)
        .forEach(
            (stage, costs) -> {
              costs.sort((one, other) -> Long.compare(one.nanos(), other.nanos()));
              medians.put(stage, costs.get(costs.size() / 2));
            });
    return medians;
  }

  private static Map<String, List<Cost>> runs(Map<String, Callable<?>> stages, long nanos)
      throws Exception {
    com.sun.management.ThreadMXBean allocated = (com.sun.management.ThreadMXBean) THREADS;
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    long start = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - start < nanos) {
      for (Map.Entry<String, Callable<?>> stage : stages.entrySet()) {
        long bytes = allocated.getCurrentThreadAllocatedBytes();
        long before = THREADS.getCurrentThreadCpuTime();
        stage.getValue().call();
        long after = THREADS.getCurrentThreadCpuTime();
        costs
            .computeIfAbsent(stage.getKey(), name -> new ArrayList<>())
            .add(new Cost(after - before, allocated.getCurrentThreadAllocatedBytes() - bytes));
      }
    }
    return costs;
  }

  private int limit(XMLInputFactory parsers) throws IOException, XMLStreamException {
    int events = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          XMLStreamReader xml = parsers.createXMLStreamReader(new ByteArrayInputStream(part));
          while (xml.hasNext()) {
            events += xml.next();
          }
          xml.close();
        }
      }
    }
    return events;
  }

  private int poi() throws IOException {
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return workbook.getNumberOfSheets();
    }
  }

  private List<Grid> grids() throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(file, bytes)) {
      return WorkbookGrids.take(opened);
    }
  }

  private String json(Report report) throws IOException {
    return mapper.writeValueAsString(results.of(file, "", bytes.length, report));
  }
}
