package cn.jihe.submission;

import cn.jihe.account.Scope;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.PageOf;
import cn.jihe.text.Likeness;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 名称相近: dossiers that a form may be the next version of although its key is another. */
@Singleton
public final class AlikeDossiers {

  private static final BigDecimal ALIKE = new BigDecimal("0.8");

  /** Nobody chooses among more. */
  private static final int MOST_SHOWN = 3;

  /** Of one unit and kind so many are looked through. */
  private static final int MOST_LOOKED_AT = 2000;

  private static final int PART = 200;

  private final Ledger ledger;

  AlikeDossiers(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Looks for several forms; what it has read it remembers. */
  public Look look() {
    return new Look();
  }

  /** One look at the record. */
  public final class Look {

    private record Of(UUID organisation, FormKind kind) {}

    private final Map<Of, List<Dossier>> read = new HashMap<>();

    private Look() {}

    /**
     * Dossiers of the same unit and kind that still take versions: of a similar name, or of the
     * same name in another year. A few, the most alike first.
     *
     * @param key of an organisation that the caller may hand in for
     * @param others keys of forms that come at the same time: theirs are no candidates
     */
    public List<Dossier> of(DossierKey key, Set<DossierKey> others) {
      Optional<UUID> organisation = key.owner().organisation();
      if (organisation.isEmpty()) {
        return List.of();
      }
      List<Dossier> all =
          read.computeIfAbsent(new Of(organisation.get(), key.kind()), AlikeDossiers.this::all);
      List<Dossier> alike = new ArrayList<>();
      for (boolean sameYear : new boolean[] {true, false}) {
        all.stream()
            .filter(one -> (one.key().fiscalYear() == key.fiscalYear()) == sameYear)
            .filter(one -> !others.contains(one.key()) && !one.key().equals(key))
            .filter(one -> isAlike(one.key().project(), key.project(), sameYear))
            .forEach(alike::add);
      }
      return alike.stream().limit(MOST_SHOWN).toList();
    }
  }

  private static boolean isAlike(ProjectName one, ProjectName other, boolean sameYear) {
    boolean same = one.equals(other) || isSameButYear(one, other);
    return same || (sameYear && Likeness.isAtLeast(ALIKE, one.letters(), other.letters()));
  }

  private static boolean isSameButYear(ProjectName one, ProjectName other) {
    return !one.yearless().isEmpty() && one.yearless().equals(other.yearless());
  }

  private List<Dossier> all(Look.Of of) {
    DossierFilter filter =
        new DossierFilter(
            Optional.of(of.kind()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Scope scope = new Scope(Set.of(of.organisation()), Set.of());
    List<Dossier> all = new ArrayList<>();
    for (int page = 0; page * PART < MOST_LOOKED_AT; page++) {
      List<Dossier> part = ledger.dossiers(filter, new PageOf(page, PART), scope).items();
      part.stream()
          .filter(one -> one.key().owner().organisation().filter(of.organisation()::equals).isPresent())
          .filter(one -> one.standing().refuses().isEmpty())
          .forEach(all::add);
      if (part.size() < PART) {
        break;
      }
    }
    return all;
  }
}
