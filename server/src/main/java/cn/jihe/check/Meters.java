package cn.jihe.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

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
}
