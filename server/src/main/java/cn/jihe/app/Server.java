package cn.jihe.app;

import cn.jihe.rule.SettingsException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.net.BindException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the server until the process is told to stop. */
final class Server {

  private static final int STARTED = 0;
  private static final int CANNOT_START = 2;
  private static final String PORT = "JIHE_PORT";
  private static final int HIGHEST_PORT = 65_535;
  private static final String PUBLIC_URL = "JIHE_PUBLIC_URL";

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
    // Without deduction the start asks no cloud about itself.
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .mainClass(Application.class)
            .properties(StoreSettings.of(environment))
            .build();
    try {
      EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
      say(environment.getOrDefault(PUBLIC_URL, server.getURL().toString()));
    } catch (RuntimeException e) {
      context.close();
      explain(e);
      return CANNOT_START;
    }
    waitForEnd(context);
    return STARTED;
  }

  private void say(String address) {
    out.println("绩核已启动，请在浏览器打开：" + address);
    out.println("Jihe is running, open in a browser: " + address + "   (Ctrl+C stops it)");
    out.flush();
  }

  private void explain(RuntimeException failure) {
    Throwable root = failure;
    while (!(root instanceof BindException)
        && !(root instanceof SettingsException)
        && root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof BindException) {
      err.println("端口已被占用或地址不可用（JIHE_HOST、JIHE_PORT）：" + root.getMessage());
      err.println("The port is in use or the address cannot be bound (JIHE_HOST, JIHE_PORT).");
    } else if (root instanceof SettingsException) {
      err.println("绩核无法启动 / Jihe cannot start: " + root.getMessage());
    } else {
      String cause = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
      err.println("绩核无法启动：" + cause);
      err.println("Jihe cannot start: " + root.getClass().getSimpleName() + ": " + cause);
    }
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
