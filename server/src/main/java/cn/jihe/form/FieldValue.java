package cn.jihe.form;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a cell says, once it is known what its field expects. Never null, and a blank is no zero.
 */
public sealed interface FieldValue {

  /** What Excel shows in the cell, unchanged; empty for an empty cell. */
  String text();

  /** Words, in a field that takes words. */
  record Text(String text) implements FieldValue {}

  /**
   * A number in a field that takes one.
   *
   * @param text what Excel shows
   * @param value the number; money in the form's own unit, a rate in percent points (92.25, not
   *     0.9225)
   * @param shown the number as displayed, which rounding may set apart from {@code value}
   */
  record Amount(String text, BigDecimal value, BigDecimal shown) implements FieldValue {

    /** How many decimals the cell shows. */
    public int decimals() {
      return Math.max(0, shown.scale());
    }
  }

  /**
   * A day, or the span of days that an incomplete date such as 2024年1月 leaves open.
   *
   * @param first the earliest day it can mean
   * @param last the latest day it can mean; equal to {@code first} for a full date
   */
  record Day(String text, LocalDate first, LocalDate last) implements FieldValue {}

  /** Nothing, or only a sign for “not applicable” (— － - / 无 不适用 where the field takes numbers). */
  record Blank(String text) implements FieldValue {}

  /** Something that the field cannot be: see {@link Trouble}. */
  record Unreadable(String text, Trouble trouble) implements FieldValue {}

  /** Why a cell cannot be read as its field wants it. */
  enum Trouble {
    /** Text that is no number in a field that takes one. */
    NOT_A_NUMBER,
    /** Text that is no date, or a day that does not exist, in a field that takes a date. */
    NOT_A_DATE,
    /** An error value such as #REF!. */
    ERROR_VALUE,
    /** A formula without a cached result: what it shows is unknown. */
    NO_CACHED_VALUE
  }
}
