package cn.jihe.app;

import cn.jihe.app.core.Core;
import cn.jihe.rule.SettingsException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the server until the process is told to stop. */
final class Server {

  private static final int STARTED = 0;
  private static final int CANNOT_START = 2;
  private static final String PORT = "JIHE_PORT";
  private static final int HIGHEST_PORT = 65_535;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Server(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /**
   * Starts and waits for the end.
   *
   * @return the exit code
   */
  int run() {
    String port = environment.getOrDefault(PORT, "0");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      err.println(PORT + " 不是端口号：" + port);
      err.println(PORT + " is no port number: " + port);
      return CANNOT_START;
    }
    if (!isPublicUrl(environment.getOrDefault(Core.PUBLIC_URL, ""))) {
      err.println(Core.PUBLIC_URL + " 应当是 https://… 或 http://… 形式的地址");
      err.println(Core.PUBLIC_URL + " must be an address such as https://jihe.example.cn");
      return CANNOT_START;
    }
    Map<String, Object> store;
    try {
      store = StoreSettings.of(environment);
    } catch (SettingsException e) {
      StartFailure.lines(e).forEach(err::println);
      return CANNOT_START;
    }
    // Without deduction the start asks no cloud about itself.
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .mainClass(Application.class)
            .properties(store)
            .build();
    try {
      EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
      String reached = environment.getOrDefault(Core.PUBLIC_URL, "").strip();
      say(reached.isEmpty() ? server.getURL().toString() : reached);
    } catch (RuntimeException e) {
      context.close();
      StartFailure.lines(e).forEach(err::println);
      return CANNOT_START;
    }
    waitForEnd(context);
    return STARTED;
  }

  private static boolean isPublicUrl(String url) {
    return url.isBlank() || url.strip().matches("https?://[^/?#\\s]+(/[^?#\\s]*)?");
  }

  private void say(String address) {
    out.println("绩核已启动，请在浏览器打开：" + address);
    out.println("Jihe is running, open in a browser: " + address + "   (Ctrl+C stops it)");
    out.flush();
  }

  private static void waitForEnd(ApplicationContext context) {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  end.countDown();
                },
                "stop"));
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
