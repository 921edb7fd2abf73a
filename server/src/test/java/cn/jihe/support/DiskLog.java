package cn.jihe.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * All that a program asked of a disk for one file, in order; and what may be on that disk if the
 * power fails after any of it. What was forced is there. Of what came later each sector is there or
 * not, whatever became of those before it.
 */
public final class DiskLog {

  /** What a disk writes wholly or not at all. */
  private static final int SECTOR = 512;

  private final List<Step> steps = new ArrayList<>();
  private boolean full;

  private sealed interface Step {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Write(long position, byte[] bytes) implements Step {}

    record Truncate(long size) implements Step {}

    record Force() implements Step {}
  }

  /** What becomes of what was not forced. */
  public enum Loss {
    /** Nothing of it is there. */
    ALL,
    /** Whole writes are missing. */
    WRITES,
    /** Sectors are missing, wherever they belong. */
    SECTORS,
    /** The last write broke off somewhere. */
    END
  }

  synchronized void write(long position, byte[] bytes) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    steps.add(new Step.Write(position, bytes));
  }

  synchronized void truncate(long size) {
    steps.add(new Step.Truncate(size));
  }

  synchronized void force() {
    steps.add(new Step.Force());
  }

  /** From now on the disk takes no more, or takes it again. */
  public synchronized void full(boolean now) {
    full = now;
  }

  /** How often the program waited for the disk between two numbers of steps. */
  public synchronized long forces(int from, int to) {
    return steps.subList(from, to).stream().filter(Step.Force.class::isInstance).count();
  }

  /** How much was asked of the disk so far. */
  public synchronized int steps() {
    return steps.size();
  }

  /** The file as it may be when the power fails after so many steps. */
  public synchronized byte[] image(int after, Loss loss, Random random) {
    int safe = after;
    while (safe > 0 && !(steps.get(safe - 1) instanceof Step.Force)) {
      safe--;
    }
    Image image = new Image();
    steps.subList(0, safe).forEach(image::whole);
    List<Step> open = steps.subList(safe, after);
    for (int i = 0; i < open.size(); i++) {
      image.partly(open.get(i), i == open.size() - 1, loss, random);
    }
    return Arrays.copyOf(image.bytes, image.size);
  }

  private static final class Image {
    private byte[] bytes = new byte[1 << 16];
    private int size;

    private void whole(Step step) {
      switch (step) {
        case Step.Write write -> put(write, 0, write.bytes().length);
        case Step.Truncate truncate -> truncate((int) truncate.size());
        case Step.Force force -> {}
      }
    }

    private void partly(Step step, boolean last, Loss loss, Random random) {
      boolean kept =
          switch (loss) {
            case ALL -> false;
            case WRITES -> random.nextBoolean();
            case SECTORS, END -> true;
          };
      if (!kept) {
        return;
      }
      if (!(step instanceof Step.Write write)) {
        whole(step);
      } else if (loss == Loss.SECTORS) {
        int chance = random.nextInt(1, 10);
        for (int at = 0; at < write.bytes().length; at += SECTOR) {
          if (random.nextInt(10) < chance) {
            put(write, at, Math.min(SECTOR, write.bytes().length - at));
          }
        }
      } else {
        int sectors = write.bytes().length / SECTOR;
        boolean torn = last && loss == Loss.END && sectors > 0;
        put(write, 0, torn ? random.nextInt(sectors) * SECTOR : write.bytes().length);
      }
    }

    private void put(Step.Write write, int from, int length) {
      int end = (int) write.position() + from + length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
      }
      System.arraycopy(write.bytes(), from, bytes, end - length, length);
      size = Math.max(size, end);
    }

    private void truncate(int to) {
      if (to < size) {
        Arrays.fill(bytes, to, size, (byte) 0);
        size = to;
      }
    }
  }
}
