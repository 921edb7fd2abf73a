package cn.jihe.bench;

import cn.jihe.support.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of the built-in store of which is counted how often they wait for the disk. */
public final class CountedFiles extends FilePathWrapper {

  private static final String SCHEME = "counted";
  private static final Map<String, Waits> WAITS = new ConcurrentHashMap<>();

  static {
    FilePath.register(new CountedFiles());
  }

  /** How often it waited for the disk, and how long; or would have, where it does not wait. */
  static final class Waits {
    private final boolean waits;
    private final LongAdder times = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /**
     * @param waits false: the disk is never asked
     */
    Waits(boolean waits) {
      this.waits = waits;
    }

    long times() {
      return times.sum();
    }

    long nanos() {
      return nanos.sum();
    }
  }

  /** The address of the built-in store's file whose waiting is counted here. */
  static String url(Path file, Waits waits) {
    WAITS.put(file.toAbsolutePath() + ".mv.db", waits);
    return Database.url(file).replace("jdbc:h2:file:", "jdbc:h2:" + SCHEME + ":");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    Waits waits = WAITS.get(getBase().toString());
    return waits == null ? file : new Counted(file, waits);
  }

  private static final class Counted extends FileBaseDefault {

    private final FileChannel file;
    private final Waits waits;

    Counted(FileChannel file, Waits waits) {
      this.file = file;
      this.waits = waits;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      waits.times.increment();
      if (waits.waits) {
        long begun = System.nanoTime();
        file.force(metaData);
        waits.nanos.add(System.nanoTime() - begun);
      }
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
