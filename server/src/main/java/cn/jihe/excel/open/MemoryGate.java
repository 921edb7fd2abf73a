package cn.jihe.excel.open;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets in one large workbook at a time, and beside it small ones up to a sum, in the order of their
 * coming. Who holds a pass and asks for another may wait for itself.
 */
final class MemoryGate {

  private static final long MIB = 1L << 20;

  /** What 512 MB of heap have left for small workbooks beside a large one. */
  private static final int SMALL_MIB = 32;

  private static final long SMALLEST_HEAP = 512 * MIB;

  private final Semaphore large = new Semaphore(1, true);
  private final Semaphore small;
  private final int smallMib;

  private MemoryGate(int smallMib) {
    this.smallMib = smallMib;
    this.small = new Semaphore(smallMib, true);
  }

  /** With more heap than the smallest, half of what is more goes to small workbooks. */
  static MemoryGate forHeap(long maxHeap) {
    long more = Math.max(0, maxHeap - SMALLEST_HEAP) / MIB / 2;
    return new MemoryGate((int) Math.min(SMALL_MIB + more, 1 << 20));
  }

  /** Waits until a small workbook of so much heap can be let in. */
  Pass small(long heap) {
    int mib = (int) Math.min(1 + heap / MIB, smallMib);
    small.acquireUninterruptibly(mib);
    return new Pass(small, mib);
  }

  /** Waits until no other large workbook is open. */
  Pass large() {
    large.acquireUninterruptibly();
    return new Pass(large, 1);
  }

  /** The right to hold a workbook in memory, until it is closed; closing twice does no harm. */
  static final class Pass implements AutoCloseable {

    private final Semaphore gate;
    private final int permits;
    private final AtomicBoolean given = new AtomicBoolean();

    private Pass(Semaphore gate, int permits) {
      this.gate = gate;
      this.permits = permits;
    }

    @Override
    public void close() {
      if (given.compareAndSet(false, true)) {
        gate.release(permits);
      }
    }
  }
}
