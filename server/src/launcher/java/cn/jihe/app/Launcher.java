package cn.jihe.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry of the jar, compiled for Java 8 so that an old Java can say what is needed. */
public final class Launcher {

  private static final int OLDEST_JAVA = 21;
  private static final int WRONG_USAGE = 2;

  private Launcher() {}

  /**
   * Starts the program, or says in Chinese and English that this Java is too old and exits 2.
   *
   * @param args the command line; empty starts the server
   */
  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version", "0");
    if (major(version) < OLDEST_JAVA) {
      PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8.name());
      err.println("绩核需要 Java " + OLDEST_JAVA + " 或更新版本，当前是 Java " + version + "。");
      err.println("Jihe needs Java " + OLDEST_JAVA + " or newer; this is Java " + version + ".");
      System.exit(WRONG_USAGE);
    }
    Class.forName("cn.jihe.app.Application")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  private static int major(String version) {
    String number = version.startsWith("1.") ? version.substring(2) : version;
    int dot = number.indexOf('.');
    return Integer.parseInt(dot < 0 ? number : number.substring(0, dot));
  }
}
