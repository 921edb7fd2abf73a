package cn.jihe.ledger;

import cn.jihe.form.name.UnitName;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose a form is. Two are equal when they are one organisation, whatever its forms call it; units
 * that are no organisation yet are known by their names only.
 *
 * @param organisation empty for a unit that is none yet
 * @param unit as its form, or else its sender, writes it
 */
public record Owner(Optional<UUID> organisation, UnitName unit) {

  /** No name of a unit begins so. */
  private static final char ORGANISATION = '\n';

  public static Owner of(UUID organisation, UnitName unit) {
    return new Owner(Optional.of(organisation), unit);
  }

  /** One that is known by its name only. */
  public static Owner named(UnitName unit) {
    return new Owner(Optional.empty(), unit);
  }

  /** The same text for all equal owners, and for them only. */
  public String key() {
    return organisation.map(id -> ORGANISATION + id.toString()).orElseGet(unit::key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Owner owner && key().equals(owner.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
