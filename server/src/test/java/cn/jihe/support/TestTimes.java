package cn.jihe.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what the tests of each class took, tests with other tags apart: class, tags, CPU seconds,
 * seconds. The file is named by {@code jihe.times}; none is written without.
 *
 * <p>The CPU of the threads that run tests goes to the tests they run. All other CPU (servers and
 * pools, the compiler, the collector, child processes once they have ended) is shared alike by the
 * tests that run just then: of two classes beside each other, each may bear a part of the other's.
 * A browser, which ends with the process, is not counted.
 */
public final class TestTimes implements TestExecutionListener {

  private static final double NANOS = 1e9;

  private final Map<Taker, Taken> taken = new TreeMap<>();

  /**
   * What each thread runs, the innermost last: a thread that waits may run another class's test.
   */
  private final Map<Thread, List<Taker>> running = new HashMap<>();

  private final CpuClock clock = new CpuClock();
  private TestPlan plan;

  /** Tests of one class that have the same tags, parted by commas. */
  private record Taker(String name, String tags) implements Comparable<Taker> {
    @Override
    public int compareTo(Taker other) {
      int byName = name.compareTo(other.name);
      return byName == 0 ? tags.compareTo(other.tags) : byName;
    }
  }

  private static final class Taken {
    private double cpu;
    private double wall;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    taker(test)
        .ifPresent(
            taker -> {
              share();
              running
                  .computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                  .add(taker);
            });
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    taker(test)
        .ifPresent(
            taker -> {
              share();
              List<Taker> mine = running.getOrDefault(Thread.currentThread(), new ArrayList<>());
              mine.remove(mine.lastIndexOf(taker));
              if (mine.isEmpty()) {
                running.remove(Thread.currentThread());
              }
            });
  }

  /** Gives what was used since the last time to those who ran. */
  private void share() {
    CpuClock.Used used = clock.used(running.keySet());
    double others = used.others() / Math.max(1, running.size());
    running.forEach(
        (thread, takers) -> {
          Taken its = taken.computeIfAbsent(takers.getLast(), key -> new Taken());
          its.cpu += used.threads().getOrDefault(thread, 0.0) + others;
          its.wall += used.wall();
        });
  }

  private Optional<Taker> taker(TestIdentifier test) {
    TreeSet<String> tags = new TreeSet<>();
    for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
      at.getTags().forEach(tag -> tags.add(tag.getName()));
    }
    return test.getUniqueIdObject().getSegments().stream()
        .filter(segment -> segment.getType().equals("class"))
        .map(UniqueId.Segment::getValue)
        .findFirst()
        .map(name -> new Taker(name, String.join(",", tags)));
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan finished) {
    String file = System.getProperty("jihe.times");
    if (file == null || taken.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    taken.forEach(
        (taker, its) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%s\t%s\t%.1f\t%.1f%n",
                    taker.name(),
                    taker.tags(),
                    its.cpu / NANOS,
                    its.wall / NANOS)));
    try {
      Files.writeString(Path.of(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
