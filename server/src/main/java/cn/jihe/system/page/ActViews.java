package cn.jihe.system.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.audit.AuditLog;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the page of acts shows. */
@Singleton
final class ActViews {

  private static final int SIZE = 50;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Messages MESSAGES = Messages.beside(ActViews.class, "acts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

  private final AuditLog log;

  ActViews(AuditLog log) {
    this.log = log;
  }

  /**
   * A part of the list.
   *
   * @param older the address of the next part; blank when there is none
   */
  public record View(List<Row> rows, String older) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An act.
   *
   * @param about whom or what, in words; may be blank
   */
  public record Row(
      long number, String when, String who, String address, String what, String about) {}

  /** Those of one's own part of the tree; who administers everything sees all. */
  View of(Caller caller, String before, Language language) {
    long from = NUMBER.matcher(before).matches() ? Long.parseLong(before) : Long.MAX_VALUE;
    List<AuditLog.Entry> entries = log.administration(from, SIZE, within(caller));
    Texts texts = MESSAGES.in(language);
    return new View(
        entries.stream().map(entry -> row(entry, texts)).toList(),
        entries.size() < SIZE ? "" : "/admin/acts?before=" + entries.getLast().event().number());
  }

  private static Optional<Set<UUID>> within(Caller caller) {
    boolean everything =
        caller.hats().stream()
            .anyMatch(hat -> hat.organisation().isEmpty() && hat.role().may(Right.SEE_SYSTEM));
    return everything ? Optional.empty() : Optional.of(caller.organisations(Right.SEE_SYSTEM));
  }

  private static Row row(AuditLog.Entry entry, Texts texts) {
    return new Row(
        entry.event().number(),
        WHEN.format(entry.happened()),
        entry.who(),
        entry.address().orElse(""),
        texts.find("act." + entry.what()).orElseGet(() -> texts.say("other")),
        about(entry.details(), texts));
  }

  /** What the details say that means something to people: names, and what was changed. */
  private static String about(String details, Texts texts) {
    try {
      JsonNode all = JSON.readTree(details);
      return Stream.concat(
              Stream.of("login", "name").map(key -> all.path(key).asText("")),
              changed(all.path("changed").asText(""), texts))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" · "));
    } catch (JsonProcessingException none) {
      return "";
    }
  }

  private static Stream<String> changed(String fields, Texts texts) {
    return COMMA
        .splitAsStream(fields)
        .map(field -> texts.find("field." + field))
        .flatMap(Optional::stream);
  }
}
