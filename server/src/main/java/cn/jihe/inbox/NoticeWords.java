package cn.jihe.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jihe.inbox.InboxService.Line;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What lines of an inbox say, in one language, and where they lead. */
public final class NoticeWords {

  /** Names of details. */
  public static final String NAME = "name";

  /** A day, or the moment after which something is late. */
  public static final String DUE = "due";

  public static final String KIND = "kind";
  public static final String YEAR = "year";
  public static final String TEXT = "text";

  /** How many more will be due soon. */
  public static final String SOON = "soon";

  private static final Messages MESSAGES = Messages.beside(NoticeWords.class, "notices");

  private final Texts texts;

  private NoticeWords(Texts texts) {
    this.texts = texts;
  }

  public static NoticeWords in(Language language) {
    return new NoticeWords(MESSAGES.in(language));
  }

  /** One sentence. */
  public String text(Line line) {
    if (!line.known()) {
      return texts.say("unknown");
    }
    InboxNotice notice = line.notice();
    Map<String, String> details = notice.details();
    String project =
        line.dossier()
            .map(NamedDossier::project)
            .filter(name -> !name.isBlank())
            .orElseGet(() -> texts.say("noProject"));
    return texts.say(
        key(notice),
        project,
        notice.version().map(String::valueOf).orElse(""),
        line.unit(),
        notice.amount(),
        details.getOrDefault(NAME, ""),
        Optional.ofNullable(details.get(DUE)).map(this::until).orElse(""),
        details.getOrDefault(TEXT, ""),
        details.getOrDefault(SOON, ""));
  }

  private String key(InboxNotice notice) {
    String code = notice.what().code();
    if (notice.amount() > 1 && texts.find(code + ".many").isPresent()) {
      code += ".many";
    }
    if (notice.details().containsKey(SOON) && texts.find(code + ".soon").isPresent()) {
      code += ".soon";
    }
    return notice.details().containsKey(DUE) && texts.find(code + ".due").isPresent()
        ? code + ".due"
        : code;
  }

  /** A deadline at midnight is the end of the day before. */
  public String until(String due) {
    if (!due.contains("T")) {
      return format("day").format(LocalDate.parse(due));
    }
    ZonedDateTime end = Instant.parse(due).atZone(ChinaTime.ZONE);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? texts.say("endOfDay", format("day").format(end.minusDays(1)))
        : format("moment").format(end);
  }

  /** When it was told. */
  public String told(Line line) {
    return format("moment").format(line.notice().told().atZone(ChinaTime.ZONE));
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(texts.say(key), Locale.ENGLISH);
  }

  /** A path of the pages; empty where there is nothing to show. */
  public static Optional<String> link(Line line) {
    if (!line.known()) {
      return Optional.empty();
    }
    InboxNotice notice = line.notice();
    return Optional.of(
        notice
            .dossier()
            .map(id -> "/dossiers/" + id + part(notice.what()))
            .orElseGet(() -> line.handsIn() ? own(notice) : review(line)));
  }

  private static String part(NoticeKind what) {
    return switch (what) {
      case REMARK, REPLY, INTERNAL -> "#remarks";
      case REASON_REJECTED -> "#reasons";
      default -> "";
    };
  }

  private static String own(InboxNotice notice) {
    String kind = notice.details().get(KIND);
    String year = notice.details().get(YEAR);
    return kind == null || year == null ? "/mine" : "/mine?kind=" + kind + "&year=" + year;
  }

  private static String review(Line line) {
    return line.notice().what().isOfPeriod() || line.unit().isEmpty()
        ? "/review"
        : "/review?unit=" + URLEncoder.encode(line.unit(), UTF_8);
  }
}
