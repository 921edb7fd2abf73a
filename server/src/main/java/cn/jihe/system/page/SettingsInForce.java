package cn.jihe.system.page;

import cn.jihe.system.ServerFacts;
import cn.jihe.text.DataFiles;
import cn.jihe.text.Texts;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operator has set, by what it does, and what holds where she has set nothing. */
@Singleton
final class SettingsInForce {

  private static final Pattern BLANK = Pattern.compile(" ");

  /** Each line: the key of its text, the property that is asked for, the variable that sets it. */
  private static final List<String[]> ALL =
      new String(DataFiles.bytes("cn/jihe/system/page/settings.txt"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(BLANK::split)
          .toList();

  private static final Pattern TIME = Pattern.compile("(\\d{1,9})([mh])");

  private final Environment environment;
  private final ServerFacts server;

  SettingsInForce(Environment environment, ServerFacts server) {
    this.environment = environment;
    this.server = server;
  }

  /**
   * A setting.
   *
   * @param source whether it was set, in words
   */
  public record Row(String what, String value, String source) {}

  List<Row> rows(Texts texts) {
    return ALL.stream()
        .map(
            parts ->
                new Row(
                    texts.say("setting." + parts[0]),
                    value(parts[1], texts),
                    texts.say(server.isSet().test(parts[2]) ? "bySetting" : "byDefault")))
        .toList();
  }

  private String value(String property, Texts texts) {
    String value = environment.getProperty(property, String.class).orElse("").strip();
    Matcher time = TIME.matcher(value);
    if (time.matches()) {
      return texts.say(time.group(2).equals("h") ? "hours" : "minutes", time.group(1));
    }
    return value.isEmpty() ? texts.say("notSet") : texts.find("value." + value).orElse(value);
  }
}
