package cn.jihe.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of the built-in store, written so that a power failure cannot leave half of a write. H2
 * takes a piece of its file for written when it finds its beginning and its end; what a disk has
 * lost between them it finds only when somebody reads it.
 */
public final class SafeFiles extends FilePathWrapper {

  private static final String SCHEME = "safe";
  private static final String H2 = "jdbc:h2:";
  private static final String FILE = "file:";

  /** Not files of this computer. */
  private static final List<String> ELSEWHERE = List.of("mem:", "tcp:", "ssl:");

  /** The store; what else lies beside it is of no worth after a power failure. */
  private static final String STORE = ".mv.db";

  static {
    FilePath.register(new SafeFiles());
  }

  /** For H2, which makes them itself. */
  public SafeFiles() {}

  /** The same store with its files kept safe; any other address as it is. */
  public static String url(String url) {
    if (!isOfH2(url)) {
      return url;
    }
    String path = url.substring(H2.length());
    if (path.startsWith(SCHEME + ":") || ELSEWHERE.stream().anyMatch(path::startsWith)) {
      return url;
    }
    return H2 + SCHEME + ":" + (path.startsWith(FILE) ? path.substring(FILE.length()) : path);
  }

  static boolean isOfH2(String url) {
    return url.startsWith(H2);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    return name.endsWith(STORE) ? new SafeChannel(file) : file;
  }
}
