package cn.jihe.receipt.page;

import cn.jihe.ledger.FilingState;
import cn.jihe.receipt.ReceiptContent;
import cn.jihe.receipt.ReceiptContent.FormLine;
import cn.jihe.receipt.ReceiptFile;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A receipt as its page shows it.
 *
 * @param number by which people name it
 * @param units of its forms, each once
 * @param code the address where it can be verified, for cameras
 */
public record ReceiptView(
    String number,
    String received,
    String units,
    ReceiptContent says,
    String size,
    String sha256,
    List<Line> lines,
    String fingerprint,
    String eventHash,
    QrCode code) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  /** A hash is compared by eye in groups of so many. */
  private static final int GROUP = 4;

  /** So much of a form's hash is printed; the file has all of it. */
  private static final int SHOWN = 16;

  /**
   * A form.
   *
   * @param state the word for it
   */
  public record Line(
      int number,
      String project,
      String kind,
      String year,
      String version,
      String state,
      boolean submitted,
      String contents) {}

  static ReceiptView of(ReceiptFile receipt, Language language) {
    ReceiptContent says = receipt.content();
    Texts texts = texts(language);
    return new ReceiptView(
        number(says),
        time(says.received(), language),
        units(says, texts),
        says,
        NumberFormat.getIntegerInstance(Locale.ROOT).format(says.file().size()),
        grouped(says.file().sha256()),
        says.forms().stream().map(form -> line(form, texts)).toList(),
        grouped(receipt.fingerprint()),
        grouped(says.eventHash()),
        QrCode.of(says.verify()));
  }

  static Texts texts(Language language) {
    return Messages.beside(ReceiptView.class, "texts").in(language);
  }

  /** Of the day and the event, for people. */
  static String number(ReceiptContent says) {
    return "JX-%s-%06d".formatted(DAY.format(says.received().atZone(ChinaTime.ZONE)), says.event());
  }

  static String time(Instant moment, Language language) {
    return DateTimeFormatter.ofPattern(texts(language).say("time"), Locale.ROOT)
        .format(moment.atZone(ChinaTime.ZONE));
  }

  private static String units(ReceiptContent says, Texts texts) {
    return String.join(
        texts.say("and"),
        says.forms().stream()
            .map(FormLine::unit)
            .filter(unit -> !unit.isEmpty())
            .distinct()
            .toList());
  }

  private static Line line(FormLine form, Texts texts) {
    Optional<UUID> dossier = form.dossier();
    return new Line(
        form.form() + 1,
        form.project().isEmpty() ? texts.say("noProject") : form.project(),
        texts.say(form.kind().name()),
        form.year().map(String::valueOf).orElse("–"),
        dossier
            .flatMap(id -> form.version())
            .map(version -> texts.say("version", version))
            .orElse("–"),
        Stream.of(
                Optional.of(texts.say("state." + form.state().name())),
                form.reason().map(reason -> texts.say("reason." + reason.name())))
            .flatMap(Optional::stream)
            .reduce((state, reason) -> state + texts.say("because", reason))
            .orElseThrow(),
        form.state() == FilingState.SUBMITTED,
        grouped(form.contents().substring(0, SHOWN)));
  }

  static String grouped(String hash) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < hash.length(); i += GROUP) {
      grouped.append(i == 0 ? "" : " ").append(hash, i, Math.min(i + GROUP, hash.length()));
    }
    return grouped.toString();
  }
}
