package cn.jihe.app;

import cn.jihe.catalogue.RuleCounts;
import cn.jihe.check.result.ResultService;
import cn.jihe.check.result.ResultSettings;
import cn.jihe.rule.Finding;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.Sender;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives kept results their settings. */
@Factory
final class ResultWiring {

  private static final String HOURS = "JIHE_KEEP_RESULTS";
  private static final String DAYS = "JIHE_KEEP_SIGNED_IN_RESULTS";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final int MOST_HOURS = 720;
  private static final int MOST_DAYS = 366;

  /** Built at the start, so that a wrong setting stops it. */
  @Context
  ResultSettings results(
      @Value("${jihe.results.hours}") String hours,
      @Value("${jihe.results.signed-in-days}") String days,
      @Value("${jihe.results.megabytes}") long megabytes) {
    return new ResultSettings(
        Duration.ofHours(number(hours, 0, MOST_HOURS, "hours", HOURS)),
        Duration.ofDays(number(days, 1, MOST_DAYS, "days", DAYS)),
        megabytes << 20);
  }

  private static int number(String set, int least, int most, String text, String setting) {
    if (NUMBER.matcher(set.strip()).matches()) {
      int number = Integer.parseInt(set.strip());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new SettingsException(
        Messages.beside(ResultWiring.class, "settings").words(text, setting), null);
  }

  /** The catalogue of rules may say how often each speaks in a result. */
  @Singleton
  RuleCounts counts(ResultService results) {
    return id ->
        results.find(id).map(kept -> results.checked(kept, Sender.PATIENT)).stream()
            .flatMap(result -> result.files().stream())
            .flatMap(file -> file.checked().stream())
            .flatMap(checked -> checked.report().allFindings())
            .collect(Collectors.groupingBy(Finding::rule, Collectors.summingInt(each -> 1)));
  }
}
