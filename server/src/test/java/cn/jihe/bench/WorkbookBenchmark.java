package cn.jihe.bench;

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
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What every benchmark of a real workbook shares: its bytes, and a plain load by POI beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public abstract class WorkbookBenchmark {

  @Param({"000-sheets.xlsx", "004-sheets.xlsx", "004-sheets-legacy.xls"})
  public String file = "";

  byte[] bytes = {};

  @Setup
  public void read() throws IOException {
    try (InputStream in = WorkbookBenchmark.class.getResourceAsStream("/real/workbooks/" + file)) {
      bytes = Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  @Benchmark
  public int plainPoi() throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return workbook.getNumberOfSheets();
    }
  }

  /** Runs one benchmark, with what it allocates. */
  static void run(Class<? extends WorkbookBenchmark> benchmark) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(benchmark.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }
}
