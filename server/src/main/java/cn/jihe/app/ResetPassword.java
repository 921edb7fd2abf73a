package cn.jihe.app;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.signin.PasswordReset;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.text.SettingsException;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an account a one-time password, for whoever can get at the server's own settings. */
@Command(
    name = "reset-password",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    footerHeading = "%n")
final class ResetPassword implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int NO_SUCH_LOGIN = 1;
  private static final int NOT_POSSIBLE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Environment environment;

  @Parameters(paramLabel = "LOGIN", descriptionKey = "login", arity = "1")
  private String login = "";

  ResetPassword(PrintStream out, PrintStream err, Environment environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (ApplicationContext context =
        Server.context(ServerSettings.of(environment), Map.of()).start()) {
      Optional<Account> account = context.getBean(Accounts.class).named(login);
      if (account.isEmpty()) {
        Server.say(err, "noSuchLogin", login);
        return NO_SUCH_LOGIN;
      }
      String password = context.getBean(PasswordReset.class).give(Actor.SERVER, account.get());
      Server.say(out, "passwordReset", account.get().login(), password);
      return DONE;
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) {
      StartFailure.lines(e).forEach(err::println);
      return NOT_POSSIBLE;
    }
  }
}
