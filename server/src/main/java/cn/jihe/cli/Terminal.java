package cn.jihe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Whether a person looks at an output. */
public final class Terminal {

  private static final Path ERROR_ON_LINUX = Path.of("/proc/self/fd/2");
  private static final Path OUTPUT_ON_LINUX = Path.of("/proc/self/fd/1");

  private Terminal() {}

  public static boolean isStandardError() {
    return is(ERROR_ON_LINUX);
  }

  public static boolean isStandardOutput() {
    return is(OUTPUT_ON_LINUX);
  }

  /** Java cannot say it of one stream alone; Linux can. Elsewhere it is a good guess. */
  private static boolean is(Path descriptor) {
    if (!Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
      return Ansi.AUTO.enabled();
    }
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
