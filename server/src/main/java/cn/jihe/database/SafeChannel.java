package cn.jihe.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file in which the end of each write reaches the disk after all before it: as long as the end is
 * missing, nothing of it counts. Nor is anything written anew, perhaps over what is free now,
 * before it is safe on the disk why that is free.
 */
final class SafeChannel extends FileBaseDefault {

  /** What a disk writes wholly or not at all. */
  private static final int SECTOR = 512;

  private final FileChannel file;

  /** Whether something was written that may not be on the disk yet. */
  private boolean open;

  /** Why it takes nothing more. */
  private @Nullable IOException broken;

  SafeChannel(FileChannel file) {
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    int length = from.remaining();
    if (length > SECTOR) {
      settle();
      int end = from.limit();
      from.limit(end - SECTOR);
      all(from, position);
      settle();
      from.limit(end);
    }
    all(from, position + length - from.remaining());
    return length;
  }

  private void all(ByteBuffer from, long position) throws IOException {
    open = true;
    long at = position;
    while (from.hasRemaining()) {
      at += file.write(from, at);
    }
  }

  /**
   * A disk that has failed once is not asked again: it might say yes to what it has forgotten
   * meanwhile.
   */
  private void settle() throws IOException {
    if (broken != null) {
      throw new IOException("the disk has failed before", broken);
    }
    if (open) {
      try {
        file.force(true);
      } catch (IOException failed) {
        broken = failed;
        throw failed;
      }
      open = false;
    }
  }

  @Override
  public synchronized void force(boolean metaData) throws IOException {
    settle();
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    settle();
    open = true;
    file.truncate(size);
  }

  /** Waits for no write: the database reads nothing that it is just writing. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int read(ByteBuffer into, long position) throws IOException {
    return file.read(into, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
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
