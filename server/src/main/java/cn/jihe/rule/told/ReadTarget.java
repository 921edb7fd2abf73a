package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.target.Comparator;
import cn.jihe.target.Deadline;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Quotation;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a target value was read as, for those who want to see that it was read right.
 *
 * @param indicator the indicator's name, shortened
 * @param written what stands in the cell, shortened
 * @param readAs comparator, number and unit, or what kind of value it is
 */
public record ReadTarget(CellRef cell, String indicator, String written, String readAs) {

  private static final Messages MESSAGES = Messages.beside(ReadTarget.class, "readings");

  /** Of one value; whoever writes more than that into a cell sees the first ones. */
  private static final int MOST_PARTS = 3;

  /** The filled targets of a form in their order. */
  public static List<ReadTarget> of(Form form, Language language) {
    Texts texts = MESSAGES.in(language);
    List<ReadTarget> all = new ArrayList<>(form.indicators().size());
    for (Indicator row : form.indicators()) {
      CellRef cell = row.target().cell();
      if (cell != null && row.target().isFilled() && !row.target().isUnreadable()) {
        all.add(
            new ReadTarget(
                cell,
                Quotation.of(row.name()),
                Quotation.of(row.target().text()),
                readAs(row.wanted(), texts)));
      }
    }
    return all;
  }

  /** What a kind of value is called. */
  static String kind(Shape shape, Language language) {
    return MESSAGES.in(language).say(shape.name());
  }

  private static String readAs(Target target, Texts texts) {
    String kind = texts.say(target.shape().name());
    String parts =
        switch (target.shape()) {
          case QUANTITY, RANGE, SEVERAL, SENTENCE ->
              parts(target.quantities().stream().map(one -> quantity(one, texts)), texts);
          case DATE -> parts(target.dates().stream().map(ReadTarget::date), texts);
          default -> "";
        };
    return parts.isEmpty() ? kind : texts.say("read", kind, parts);
  }

  private static String parts(Stream<String> parts, Texts texts) {
    return parts.limit(MOST_PARTS).collect(Collectors.joining(texts.say("between")));
  }

  private static String quantity(Quantity quantity, Texts texts) {
    String number =
        quantity.number().toPlainString()
            + quantity.upper().map(upper -> "–" + upper.toPlainString()).orElse("");
    String sign = quantity.upper().isPresent() ? "" : sign(quantity, texts);
    String unit = quantity.writtenUnit().isEmpty() ? texts.say("noUnit") : quantity.writtenUnit();
    return Stream.of(sign, number, Quotation.of(unit))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String sign(Quantity quantity, Texts texts) {
    return quantity.comparator().map(Comparator::sign).orElse(texts.say("noComparator"));
  }

  private static String date(Deadline date) {
    return Stream.of(
            date.year().map(String::valueOf),
            date.month().map(month -> String.format(Locale.ROOT, "%02d", month)),
            date.day().map(day -> String.format(Locale.ROOT, "%02d", day)))
        .flatMap(part -> part.stream())
        .collect(Collectors.joining("-"));
  }
}
