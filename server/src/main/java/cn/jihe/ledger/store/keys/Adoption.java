package cn.jihe.ledger.store.keys;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.NamedOrganisations;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.OrganisationsChanged;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.store.compared.ComparedForms;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives dossiers of units that were no organisation to the organisation of that name, other name or
 * code, as soon as there is one and only one. A dossier that would become one with another is left
 * beside it, as {@link DossierKeysMigration} leaves it: the organisation has both.
 */
@Singleton
final class Adoption implements OrganisationsChanged {

  private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

  private final Organisations organisations;
  private final UnownedDossiers dossiers;
  private final ComparedForms compared;
  private final AuditTrail trail;

  Adoption(
      Organisations organisations,
      UnownedDossiers dossiers,
      ComparedForms compared,
      AuditTrail trail) {
    this.organisations = organisations;
    this.dossiers = dossiers;
    this.compared = compared;
    this.trail = trail;
  }

  /** Looks at all of them: a name that was ambiguous may not be so any more. */
  @Override
  public void changed(Collection<Organisation> saved) {
    List<String> units = dossiers.units();
    if (units.isEmpty()) {
      return;
    }
    NamedOrganisations named = new NamedOrganisations(organisations.all());
    List<String> known = units.stream().filter(unit -> isKnown(named, unit)).toList();
    dossiers.lock(known);
    Map<UUID, Integer> adopted = new HashMap<>();
    for (int from = 0; from < known.size(); from += UnownedDossiers.AT_ONCE) {
      List<String> some =
          known.subList(from, Math.min(from + UnownedDossiers.AT_ONCE, known.size()));
      List<UnownedDossier> found = dossiers.of(some);
      for (int at = 0; at < found.size(); at += UnownedDossiers.AT_ONCE) {
        adopt(
            named,
            found.subList(at, Math.min(at + UnownedDossiers.AT_ONCE, found.size())),
            adopted);
      }
    }
    adopted.forEach(this::record);
  }

  private static boolean isKnown(NamedOrganisations named, String unit) {
    return !named.called(new UnitName(unit), Optional.empty()).isEmpty();
  }

  private void adopt(
      NamedOrganisations named, List<UnownedDossier> found, Map<UUID, Integer> adopted) {
    List<OwnedDossier> owned = new ArrayList<>();
    for (UnownedDossier dossier : found) {
      List<Organisation> called =
          named.called(dossier.key().owner().unit(), Optional.of(dossier.key().fiscalYear()));
      if (called.size() == 1) {
        owned.add(dossier.of(called.getFirst().id()));
      }
    }
    Set<String> taken =
        new HashSet<>(dossiers.taken(owned.stream().map(OwnedDossier::hash).toList()));
    dossiers.move(owned.stream().map(each -> unlessTaken(each, taken)).toList());
    compared.move(
        owned.stream().collect(Collectors.toMap(OwnedDossier::id, each -> each.key().budget())));
    owned.forEach(
        each -> adopted.merge(each.key().owner().organisation().orElseThrow(), 1, Integer::sum));
  }

  private static OwnedDossier unlessTaken(OwnedDossier dossier, Set<String> taken) {
    if (taken.add(dossier.hash())) {
      return dossier;
    }
    LOG.warn(
        "Dossier {} is of the same unit, year and project as another, and is kept beside it",
        dossier.id());
    return dossier.withOldHash();
  }

  private void record(UUID organisation, int number) {
    trail.record(
        new Act(
            Actor.SERVER,
            "DOSSIERS_ADOPTED",
            Map.of("organisation", organisation.toString(), "dossiers", String.valueOf(number))));
  }
}
