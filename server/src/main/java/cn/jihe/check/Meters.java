package cn.jihe.check;

import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What an operator can watch: no name, no text of anybody's workbook is in it. */
@Singleton
public final class Meters {

  private final MeterRegistry registry;

  public Meters(MeterRegistry registry, WorkbookPool pool) {
    this.registry = registry;
    registry.gauge("jihe.queue", pool, WorkbookPool::busy);
  }

  /** Starts the clock for one piece of work. */
  public Timer.Sample start() {
    return Timer.start(registry);
  }

  /** A workbook was checked or refused; how long it took, waiting included. */
  public void checked(Timer.Sample sample, CheckOutcome outcome) {
    String result =
        switch (outcome) {
          case CheckOutcome.Checked checked ->
              checked.report().acceptable() ? "acceptable" : "errors";
          case CheckOutcome.Refused refused -> refused.refusal().code();
        };
    sample.stop(registry.timer("jihe.check", "result", result));
  }

  /** A workbook was annotated or cleaned. */
  public void annotated(Timer.Sample sample) {
    sample.stop(registry.timer("jihe.annotate"));
  }

  /** A workbook was corrected. */
  public void corrected(Timer.Sample sample) {
    sample.stop(registry.timer("jihe.fix"));
  }

  /** An upload was recorded, or was on record already. */
  public void submitted(Timer.Sample sample, Receipt receipt) {
    sample.stop(registry.timer("jihe.submit", "result", receipt.created() ? "new" : "known"));
    if (receipt.created()) {
      for (Filing filing : receipt.submission().filings()) {
        registry
            .counter("jihe.forms", "state", filing.state().name().toLowerCase(Locale.ROOT))
            .increment();
      }
    }
  }
}
