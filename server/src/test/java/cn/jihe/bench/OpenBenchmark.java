package cn.jihe.bench;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookFormat;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.RunnerException;

/** What opening safely costs beside a plain load by POI. See {@code docs/benchmarks.md}. */
public class OpenBenchmark extends WorkbookBenchmark {

  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);

  @Benchmark
  public WorkbookFormat openedSafely() throws RefusedWorkbook {
    try (OpenedWorkbook workbook = opener.open(file, bytes)) {
      return workbook.format();
    }
  }

  public static void main(String[] arguments) throws RunnerException {
    run(OpenBenchmark.class);
  }
}
