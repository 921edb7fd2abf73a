package cn.jihe.review.view;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldType;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FundPart;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.difference.AmountChange;
import cn.jihe.review.difference.CellChange;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** The words of a language for what differs. */
public record Wordings(Language language, Texts texts) {

  private static final String AMOUNT = "#,##0.00####";
  private static final String BETWEEN = " · ";

  public static Wordings in(Language language) {
    return new Wordings(language, Messages.beside(Wordings.class, "texts").in(language));
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  /** The word for where a version stands. */
  String state(VersionState state) {
    return Messages.at("/cn/jihe/review/decisions").in(language).say("state." + state.name());
  }

  /** What people call the field of a change, with its row. */
  public String field(CellChange change) {
    if (change.what() != CellChange.What.CHANGED || change.path().equals(FundPart.PATH)) {
      return change.row();
    }
    String name = field(change.path());
    return change.row().isEmpty() ? name : change.row() + BETWEEN + name;
  }

  String field(FieldPath path) {
    return FormSchema.standard().name(path, language);
  }

  /** By how much a number has grown, with its unit; empty when it is none. */
  public String grown(CellChange change) {
    return change.amount().map(amount -> signed(amount.difference()) + unit(amount)).orElse("");
  }

  /** The same in percent; empty where that says nothing. */
  public String percent(CellChange change) {
    return change.amount().flatMap(AmountChange::percent).map(one -> signed(one) + "%").orElse("");
  }

  private String unit(AmountChange amount) {
    FieldType type = amount.type();
    return switch (type) {
      case MONEY -> " " + amount.unit().label();
      case POINTS -> " " + say("points");
      case RATE -> " " + say("percentPoints");
      case TEXT, DATE, TARGET -> "";
    };
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number(number);
  }

  static String number(BigDecimal number) {
    return new DecimalFormat(AMOUNT, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  static String place(Optional<CellRef> cell) {
    return cell.map(one -> one.sheet() + "!" + one.a1()).orElse("");
  }
}
