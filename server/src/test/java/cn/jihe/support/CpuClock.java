package cn.jihe.support;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The CPU time this process and its ended children have used since it was last asked. */
final class CpuClock {

  private static final Path STATUS = Path.of("/proc/self/stat");

  /** Linux counts in hundredths of a second, whatever the processor. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** Where {@code cutime} stands after the command's name, which is in brackets. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Map<Thread, Long> before = new HashMap<>();
  private long allBefore = all();
  private long wallBefore = System.nanoTime();

  /**
   * Nanoseconds since it was last asked.
   *
   * @param threads of each thread that was asked for and known at the last time
   * @param others of all other threads and of children that have ended
   */
  record Used(Map<Thread, Double> threads, double others, double wall) {}

  /** What these threads used, the calling one among them or not, and what all others. */
  Used used(Collection<Thread> asked) {
    Map<Thread, Double> each = new HashMap<>();
    double sum = 0;
    for (Thread thread : asked) {
      double its = sinceLast(thread);
      each.put(thread, its);
      sum += its;
    }
    sinceLast(Thread.currentThread());
    long all = all();
    long wall = System.nanoTime();
    Used used = new Used(each, Math.max(0, all - allBefore - sum), wall - wallBefore);
    allBefore = all;
    wallBefore = wall;
    return used;
  }

  /** A thread that was never asked for has used nothing since; -1 says it has ended. */
  private double sinceLast(Thread thread) {
    long now = threads.getThreadCpuTime(thread.threadId());
    if (now < 0) {
      before.remove(thread);
      return 0;
    }
    Long last = before.put(thread, now);
    return last == null ? 0 : now - last;
  }

  private long all() {
    return process.getProcessCpuTime() + children();
  }

  /** 0 where the system does not tell. */
  private static long children() {
    try {
      String status = Files.readString(STATUS);
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
      return NANOS_PER_TICK
          * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
    } catch (IOException notLinux) {
      return 0;
    }
  }
}
