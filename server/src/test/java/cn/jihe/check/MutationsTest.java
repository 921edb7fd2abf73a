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
import cn.jihe.support.GridWorkbook;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One cell of a published workbook is overwritten, and exactly what that cell deserves is said more
 * than before. Rows that expect nothing are guards. A quick run overwrites a part of the rows in
 * grids that are taken once, a smaller part and what only files have in files; a full run all rows
 * both ways.
 */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
class MutationsTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");
  private static final List<String> TOPICS =
      List.of(
          "cells", "head", "heads", "money", "indicators", "targets", "values", "results", "names");

  /** One row in so many goes through grids in every run. */
  private static final int IN_GRIDS = 40;

  /** One row in so many goes through a file, beside those that nothing but a file has. */
  private static final int IN_FILES = 20;

  /** Of those that go through a file one in so many does in this run. */
  private static final int OF_FILES = Thoroughness.of(8, 1);

  /** Of those that offer safe corrections one in so many is corrected, too. */
  private static final int CORRECTED = 3;

  /** Before a correction, which need not be expected. */
  private static final String FIX = " → ";

  private final RuleRunner runner = Catalogue.runner(Settings.defaults());
  private final CheckUpload checks =
      new CheckPipeline(
          new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT), () -> runner);
  private final Core core = Core.load(Map.of());
  private final Map<String, Original> originals = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> unchanged = new ConcurrentHashMap<>();

  /** A published workbook as it is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Original(byte[] bytes, CheckOutcome.Checked checked, GridWorkbook grids) {

    /** Where the field stands, whatever it holds. */
    CellRef cell(int form, String path) {
      Field field =
          checked.report().forms().get(form).form().field(new FieldPath(path)).orElseThrow();
      assertThat(field.cell()).as(path).isNotNull();
      return Objects.requireNonNull(field.cell());
    }

    /** What the mutation writes first, by cell. */
    Map<CellRef, JsonNode> given(Mutation mutation) {
      Map<CellRef, JsonNode> cells = new LinkedHashMap<>();
      mutation.given().forEach((path, value) -> cells.put(cell(mutation.form(), path), value));
      return cells;
    }
  }

  @TestFactory
  Stream<DynamicTest> exactlyTheMutatedCellIsReported() {
    return tests(mutation -> !mutation.needsAFile() && isOneIn(IN_GRIDS, mutation), this::inGrids);
  }

  @TestFactory
  Stream<DynamicTest> exactlyTheMutatedCellOfAFileIsReported() {
    return tests(
        mutation ->
            isOneIn(OF_FILES, mutation) && (mutation.needsAFile() || isOneIn(IN_FILES, mutation)),
        this::inFiles);
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> whatGridsSayFilesSay() {
    return tests(mutation -> !mutation.needsAFile(), this::inBoth);
  }

  private static boolean isOneIn(int many, Mutation mutation) {
    return Math.floorMod(mutation.title().hashCode(), many) == 0;
  }

  private static Stream<DynamicTest> tests(
      Predicate<Mutation> which, Function<Mutation, Set<String>> way) {
    return TOPICS.stream()
        .flatMap(topic -> groups(topic).stream())
        .flatMap(group -> group.mutations().stream())
        .filter(which)
        .map(
            mutation ->
                DynamicTest.dynamicTest(
                    mutation.title(),
                    () -> assertThat(way.apply(mutation)).isEqualTo(mutation.expected())));
  }

  private static List<Mutation.Group> groups(String topic) {
    try (InputStream in = MutationsTest.class.getResourceAsStream("/mutations/" + topic + ".yml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Set<String> inBoth(Mutation mutation) {
    Set<String> files = inFiles(mutation);
    assertThat(inGrids(mutation)).as("in grids").isEqualTo(files);
    return files;
  }

  private Set<String> inGrids(Mutation mutation) {
    Original original = original(mutation.workbook());
    Map<CellRef, JsonNode> cells = original.given(mutation);
    Set<String> before =
        unchanged.computeIfAbsent(
            "grids " + mutation.workbook() + cells,
            key -> said(runner.run(original.grids().with(cells))));
    cells.put(original.cell(mutation.form(), mutation.at()), mutation.value());
    return differences(mutation, before, said(runner.run(original.grids().with(cells))));
  }

  private Set<String> inFiles(Mutation mutation) {
    Original original = original(mutation.workbook());
    MutableWorkbook workbook = new MutableWorkbook(original.bytes());
    original.given(mutation).forEach(workbook::write);
    Set<String> before =
        unchanged.computeIfAbsent(
            mutation.workbook() + original.given(mutation),
            key -> said(checked(mutation.workbook(), workbook.bytes()).report()));
    workbook.write(original.cell(mutation.form(), mutation.at()), mutation.value());
    byte[] mutated = workbook.bytes();
    Report report = checked(mutation.workbook(), mutated).report();
    if (isOneIn(CORRECTED, mutation)
        && report.allFindings().anyMatch(finding -> finding.fix().filter(Fix::safe).isPresent())) {
      Harmless.assertHarmless(core, mutation.workbook(), mutated);
    }
    return differences(mutation, before, said(report));
  }

  private static Set<String> differences(Mutation mutation, Set<String> before, Set<String> after) {
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

  private Original original(String fileName) {
    return originals.computeIfAbsent(
        fileName,
        file -> {
          try {
            byte[] bytes = Files.readAllBytes(WORKBOOKS.resolve(file));
            CheckOutcome.Checked checked = checked(file, bytes);
            return new Original(
                bytes, checked, new GridWorkbook(file, bytes, checked.judgement().workbook()));
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  private CheckOutcome.Checked checked(String fileName, byte[] bytes) {
    CheckOutcome outcome = checks.check(fileName, bytes);
    assertThat(outcome).isInstanceOf(CheckOutcome.Checked.class);
    return (CheckOutcome.Checked) outcome;
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
    if (finding.cell().equals(form.place().title())) {
      return "title";
    }
    return finding.path().map(FieldPath::value).orElse(finding.cell().a1());
  }
}
