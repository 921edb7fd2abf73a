package cn.jihe.bench;

import cn.jihe.excel.OpenedWorkbook;
import cn.jihe.excel.RefusedWorkbook;
import cn.jihe.excel.WorkbookFormat;
import cn.jihe.excel.WorkbookOpener;
import cn.jihe.template.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What opening safely costs beside a plain load by POI. See {@code docs/benchmarks.md}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OpenBenchmark {

  @Param({"000-sheets.xlsx", "004-sheets.xlsx", "004-sheets-legacy.xls"})
  public String file = "";

  private byte[] bytes = {};
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);

  @Setup
  public void read() throws IOException {
    try (InputStream in = OpenBenchmark.class.getResourceAsStream("/real/workbooks/" + file)) {
      bytes = Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  @Benchmark
  public int plainPoi() throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return workbook.getNumberOfSheets();
    }
  }

  @Benchmark
  public WorkbookFormat openedSafely() throws RefusedWorkbook {
    try (OpenedWorkbook workbook = opener.open(file, bytes)) {
      return workbook.format();
    }
  }

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(OpenBenchmark.class.getSimpleName()).build()).run();
  }
}
