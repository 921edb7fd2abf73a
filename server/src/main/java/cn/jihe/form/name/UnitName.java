package cn.jihe.form.name;

import cn.jihe.text.Wording;

/**
 * The name of a unit. Two are equal when they name one unit: width, blanks and style of brackets
 * make no other.
 *
 * @param written as its form or its sender writes it
 */
public record UnitName(String written) {

  /** The same text for all names of one unit; empty when the name says nothing. */
  public String key() {
    return Wording.name(written);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitName unit && key().equals(unit.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
