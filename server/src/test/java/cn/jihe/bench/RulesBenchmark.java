package cn.jihe.bench;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.RunnerException;

/** What all rules cost over a workbook that has been read. */
public class RulesBenchmark extends WorkbookBenchmark {

  private final RuleRunner runner = Catalogue.runner(Settings.defaults());
  private Workbook workbook = new Workbook(List.of(), List.of());

  @Setup
  public void takeForms() throws RefusedWorkbook {
    workbook =
        new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT).read(file, bytes);
  }

  @Benchmark
  public Report rules() {
    return runner.run(workbook);
  }

  public static void main(String[] arguments) throws RunnerException {
    run(RulesBenchmark.class);
  }
}
