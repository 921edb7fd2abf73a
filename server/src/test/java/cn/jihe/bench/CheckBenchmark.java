package cn.jihe.bench;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.RunnerException;

/** What a whole check costs, from bytes to report, beside a plain load by POI; time and memory. */
public class CheckBenchmark extends WorkbookBenchmark {

  private final Core core = Core.load(Map.of());

  @Benchmark
  public CheckOutcome check() {
    return core.checks().check(file, bytes);
  }

  public static void main(String[] arguments) throws RunnerException {
    run(CheckBenchmark.class);
  }
}
