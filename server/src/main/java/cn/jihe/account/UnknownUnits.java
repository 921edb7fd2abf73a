package cn.jihe.account;

import cn.jihe.form.name.UnitName;
import java.util.List;
import java.util.Optional;

/** The units on forms that are no organisation yet: what they are called, never their forms. */
public interface UnknownUnits {

  /** The most frequent first, at most so many. */
  List<UnknownUnit> mostFrequent(int most);

  /** The one that is called so; empty when no form is left that says this name. */
  Optional<UnknownUnit> named(UnitName name);

  /**
   * A unit that is no organisation yet.
   *
   * @param name as one of its forms writes it
   * @param dossiers how many say it
   */
  record UnknownUnit(String name, long dossiers) {}
}
