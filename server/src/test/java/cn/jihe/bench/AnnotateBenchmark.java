package cn.jihe.bench;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.RunnerException;

/** What annotating costs once the findings are known, beside a plain load and save by POI. */
public class AnnotateBenchmark extends WorkbookBenchmark {

  private final Core core = Core.load(Map.of());
  private CheckOutcome outcome = core.checks().check("", new byte[0]);

  @Setup
  public void check() throws IOException {
    read();
    outcome = core.checks().check(file, bytes);
  }

  @Benchmark
  public int plainPoiSaved() throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.size();
    }
  }

  @Benchmark
  public AnnotateOutcome annotate() {
    if (outcome instanceof CheckOutcome.Checked checked) {
      return core.annotations().annotate(checked, bytes, Language.ZH);
    }
    throw new IllegalStateException(file);
  }

  public static void main(String[] arguments) throws RunnerException {
    run(AnnotateBenchmark.class);
  }
}
