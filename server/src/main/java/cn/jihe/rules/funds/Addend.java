package cn.jihe.rules.funds;

import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FundPart;
import cn.jihe.form.FundRow;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An amount below a total, and what its name says of its place among the others.
 *
 * @param label as printed; empty when nothing names it
 * @param known whether we know what it is to the total
 * @param splits whether the name says that it is a part of something: 其中
 */
record Addend(String label, Field amount, Source source, boolean known, boolean splits) {

  private static final String PART_OF = "其中";

  private static final Map<Label, Source> SOURCES =
      Map.of(
          Label.FISCAL_FUNDS, Source.FISCAL,
          Label.CARRY_OVER_FUNDS, Source.CARRY_OVER,
          Label.OTHER_FUNDS, Source.OWN,
          Label.FURTHER_FUNDS, Source.OWN);

  /** Before 其中 only numbering stands. */
  private static final int LATEST = 3;

  /** Where money comes from, as far as that says what may be a part of what. */
  enum Source {
    FISCAL,
    CARRY_OVER,
    /** A level of government or a kind of budget, which may split 财政拨款. */
    TIER,
    /** Money that is none of the treasury's. */
    OWN,
    /** 小计, or another total. */
    SUM,
    UNKNOWN
  }

  /** The rows of a self-evaluation but its total, in one column of amounts. */
  static List<Addend> of(List<FundRow> rows, Function<FundRow, Field> column) {
    return rows.stream()
        .filter(row -> row.role() != FundRow.Role.TOTAL)
        .map(row -> of(row.label(), column.apply(row), isPart(row.label())))
        .toList();
  }

  /** What stands below one of the totals of a declaration. */
  static List<Addend> of(DeclarationFunds funds, boolean ofYear) {
    return funds.parts(ofYear).stream().map(Addend::of).toList();
  }

  private static Addend of(FundPart part) {
    return of(part.label(), part.amount(), part.hasField());
  }

  private static Addend of(String label, Field amount, boolean known) {
    int at = Wording.plain(label).indexOf(PART_OF);
    return new Addend(label, amount, source(label), known, at >= 0 && at <= LATEST);
  }

  private static boolean isPart(String label) {
    return row(label).filter(known -> !Label.TOTAL.equals(known)).isPresent();
  }

  /** Whether a total of a self-evaluation is called what totals are called, or nothing. */
  static boolean isTotal(String label) {
    return Wording.plain(label).isEmpty()
        || row(label).isPresent()
        || heading(label).isPresent()
        || Vocabulary.standard().label(Section.FUND_COLUMNS, label).isPresent();
  }

  private static Source source(String label) {
    boolean subtotal =
        Vocabulary.standard()
            .label(Section.CLOSING, label)
            .filter(Label.SUBTOTAL::equals)
            .isPresent();
    Optional<Label> row = row(label);
    if (subtotal || row.filter(Label.TOTAL::equals).isPresent()) {
      return Source.SUM;
    }
    if (row.filter(Label.TIER::equals).isPresent()) {
      return Source.TIER;
    }
    return heading(label)
        .map(heading -> SOURCES.getOrDefault(heading, Source.UNKNOWN))
        .orElse(row.isPresent() ? Source.OWN : Source.UNKNOWN);
  }

  private static Optional<Label> row(String label) {
    return Vocabulary.standard().label(Section.FUND_ROWS, label);
  }

  private static Optional<Label> heading(String label) {
    return Vocabulary.standard().label(Section.HEADING, label);
  }
}
