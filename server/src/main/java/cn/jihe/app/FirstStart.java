package cn.jihe.app;

import cn.jihe.account.signin.PasswordRules;
import cn.jihe.account.start.Demo;
import cn.jihe.account.start.FirstAdministrator;
import cn.jihe.account.start.FirstPassword;
import cn.jihe.check.Environment;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Gives a store without accounts its first ones, before anybody is let in. Their passwords go to
 * the console, and never into the log.
 */
final class FirstStart {

  private static final Messages SETTINGS = Messages.beside(FirstStart.class, "settings");

  private static final String PASSWORD_FILE = "JIHE_ADMIN_PASSWORD_FILE";
  private static final String DEMO_PASSWORD = "JIHE_DEMO_PASSWORD";
  private static final int LARGEST_FILE = 10_000;

  private final ApplicationContext context;
  private final Environment environment;
  private final PrintStream out;

  FirstStart(ApplicationContext context, Environment environment, PrintStream out) {
    this.context = context;
    this.environment = environment;
    this.out = out;
  }

  /**
   * Adds an administrator where there is no account.
   *
   * @throws SettingsException when the password that is set cannot be read, or is not good enough
   */
  void administrator() {
    FirstAdministrator first = context.getBean(FirstAdministrator.class);
    if (!first.isMissing()) {
      return;
    }
    Optional<String> chosen = inFile();
    chosen.ifPresent(
        password ->
            requireGood(password, List.of(FirstAdministrator.LOGIN), PASSWORD_FILE));
    first
        .add(chosen)
        .ifPresent(added -> Server.say(out, "administrator", added.login(), added.password()));
  }

  /**
   * Fills an empty store, to be tried; one that was filled before stays as it is.
   *
   * @throws SettingsException when something else is in it, or the password that is set is not good
   *     enough
   */
  void demo() {
    Demo demo = context.getBean(Demo.class);
    switch (demo.state()) {
      case EMPTY -> fill(demo);
      case FILLED -> Server.say(out, "demoBefore");
      case TAKEN -> throw new SettingsException(SETTINGS.words("demoTaken"), null);
    }
  }

  private void fill(Demo demo) {
    Optional<String> chosen =
        Optional.of(environment.secret(DEMO_PASSWORD)).filter(set -> !set.isEmpty());
    chosen.ifPresent(password -> requireGood(password, Demo.logins(), DEMO_PASSWORD));
    List<FirstPassword> filled = demo.fill(chosen);
    if (!filled.isEmpty()) {
      Server.say(out, "demo");
      for (FirstPassword each : filled) {
        out.println("  " + each.login() + (chosen.isEmpty() ? "  " + each.password() : ""));
      }
      out.flush();
    }
  }

  private static void requireGood(String password, List<String> logins, String setting) {
    for (String login : logins) {
      if (!PasswordRules.broken(password, login).isEmpty()) {
        throw new SettingsException(SETTINGS.words("weakPassword", setting), null);
      }
    }
  }

  /** Without the line's end that editors add. */
  private Optional<String> inFile() {
    String name = environment.text(PASSWORD_FILE);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        throw new IOException("no file of a password");
      }
      String text = Files.readString(file);
      return Optional.of(text.lines().findFirst().orElse(""));
    } catch (IOException | InvalidPathException unreadable) {
      throw new SettingsException(
          SETTINGS.words("fileUnreadable", PASSWORD_FILE, name), unreadable);
    }
  }
}
