package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.Harmless;
import cn.jihe.support.MutableWorkbook;
import cn.jihe.support.Mutation;
import cn.jihe.support.Thoroughness;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One cell of a published workbook is overwritten, and exactly what that cell deserves is said more
 * than before. Rows that expect nothing are guards.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutationsTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");
  private static final List<String> TOPICS =
      List.of(
          "cells", "head", "heads", "money", "indicators", "targets", "values", "results", "names");

  private static final int ONE_IN = Thoroughness.of(10, 1);

  /** Before a correction, which need not be expected. */
  private static final String FIX = " → ";

  private final RuleRunner runner = Catalogue.runner(Settings.defaults());
  private final CheckUpload checks =
      new CheckPipeline(
          new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT), () -> runner);
  private final Core core = Core.load(Map.of());
  private final Map<String, Report> originals = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> unchanged = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> exactlyTheMutatedCellIsReported() {
    return TOPICS.stream()
        .flatMap(topic -> groups(topic).stream())
        .flatMap(group -> group.mutations().stream())
        .filter(mutation -> Math.floorMod(mutation.title().hashCode(), ONE_IN) == 0)
        .map(
            mutation ->
                DynamicTest.dynamicTest(
                    mutation.title(),
                    () -> assertThat(differences(mutation)).isEqualTo(mutation.expected())));
  }

  private static List<Mutation.Group> groups(String topic) {
    try (InputStream in = MutationsTest.class.getResourceAsStream("/mutations/" + topic + ".yml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Set<String> differences(Mutation mutation) throws IOException {
    byte[] original = Files.readAllBytes(WORKBOOKS.resolve(mutation.workbook()));
    Report read = originals.computeIfAbsent(mutation.workbook(), file -> report(file, original));
    MutableWorkbook workbook = new MutableWorkbook(original);
    mutation.given().forEach((path, value) -> write(workbook, read, mutation.form(), path, value));
    Set<String> before =
        unchanged.computeIfAbsent(
            mutation.workbook() + mutation.form() + mutation.given(),
            given -> said(report(mutation.workbook(), workbook.bytes())));
    write(workbook, read, mutation.form(), mutation.at(), mutation.value());
    byte[] mutated = workbook.bytes();
    Report report = report(mutation.workbook(), mutated);
    if (report.allFindings().anyMatch(finding -> finding.fix().filter(Fix::safe).isPresent())) {
      Harmless.assertHarmless(core, mutation.workbook(), mutated);
    }
    Set<String> after = said(report);
    Set<String> differences = new TreeSet<>();
    after.stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> differences.add(one.startsWith("?") ? one : "+" + one));
    before.stream().filter(one -> !after.contains(one)).forEach(one -> differences.add("-" + one));
    return differences.stream()
        .map(one -> one.replace(" #" + mutation.form(), ""))
        .map(one -> mutation.expected().contains(one) ? one : one.replaceFirst(FIX + ".*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void write(
      MutableWorkbook workbook, Report report, int form, String path, JsonNode value) {
    Field field = report.forms().get(form).form().field(new FieldPath(path)).orElseThrow();
    CellRef cell = field.cell();
    assertThat(cell).as(path).isNotNull();
    workbook.write(Objects.requireNonNull(cell), value);
  }

  private Report report(String fileName, byte[] bytes) {
    CheckOutcome outcome = checks.check(fileName, bytes);
    assertThat(outcome).isInstanceOf(CheckOutcome.Checked.class);
    return ((CheckOutcome.Checked) outcome).report();
  }

  /** Each finding by rule, severity, place, form and fix. */
  private static Set<String> said(Report report) {
    Set<String> said = new TreeSet<>();
    for (Report.FormReport form : report.forms()) {
      String mark = " #" + form.form().place().index();
      form.findings()
          .forEach(
              finding ->
                  said.add(
                      finding.rule()
                          + " "
                          + finding.severity()
                          + " "
                          + place(form.form(), finding)
                          + mark
                          + finding.fix().map(fix -> FIX + fix.text()).orElse("")));
      form.notChecked().forEach(not -> said.add("?" + not.rule() + mark));
    }
    return said;
  }

  private static String place(Form form, Finding finding) {
    if (finding.cell().equals(form.place().indicatorHeader())) {
      return "header";
    }
    return finding.path().map(FieldPath::value).orElse(finding.cell().a1());
  }
}
