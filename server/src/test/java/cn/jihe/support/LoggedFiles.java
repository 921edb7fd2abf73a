package cn.jihe.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of the built-in store whose writes are written down as well, or fail. */
public final class LoggedFiles extends FilePathWrapper {

  private static final String SCHEME = "logged";
  private static final Map<String, DiskLog> LOGS = new ConcurrentHashMap<>();

  static {
    FilePath.register(new LoggedFiles());
  }

  /** The address of the built-in store's file, all of whose writes go into this log. */
  public static String url(Path file, DiskLog log) {
    LOGS.put(file.toAbsolutePath() + ".mv.db", log);
    return Database.url(file).replace("jdbc:h2:file:", "jdbc:h2:" + SCHEME + ":");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    DiskLog log = LOGS.get(getBase().toString());
    return log == null ? file : new Logged(file, log);
  }

  private static final class Logged extends FileBaseDefault {

    private final FileChannel file;
    private final DiskLog log;

    Logged(FileChannel file, DiskLog log) {
      this.file = file;
      this.log = log;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      log.write(position, bytes);
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      log.truncate(size);
      file.truncate(size);
    }

    /** The file itself need not be safe: its log is. */
    @Override
    public void force(boolean metaData) throws IOException {
      log.force();
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
