package cn.jihe.submission;

import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Ledger.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What an operator can watch of what is handed in; no text of anybody's workbook is in it. */
@Singleton
public final class SubmissionMeters {

  private final MeterRegistry registry;

  public SubmissionMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Starts the clock for one upload. */
  public Timer.Sample start() {
    return Timer.start(registry);
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
