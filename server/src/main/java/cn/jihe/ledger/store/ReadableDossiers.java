package cn.jihe.ledger.store;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.text.StoredText;
import cn.jihe.text.Wording;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Dossiers as far as a scope reaches: all of them, or only the version that is in force. Each call
 * belongs in a transaction.
 */
@Singleton
final class ReadableDossiers {

  private final Tables rows;

  ReadableDossiers(Tables rows) {
    this.rows = rows;
  }

  Optional<DossierRecord> find(UUID id, Scope scope) {
    return rows.dossiers()
        .find(id, InScope.roots(scope))
        .map(rows::history)
        .or(
            () ->
                rows.dossiers()
                    .findAccepted(id, InScope.acceptedRoots(scope))
                    .map(rows::history)
                    .flatMap(DossierRecord::onlyInForce));
  }

  /** The row of one of which at least the version in force may be read. */
  Optional<DossierRow> ofKey(String key, Scope scope) {
    return rows.dossiers()
        .findByKey(key, InScope.roots(scope))
        .or(() -> rows.dossiers().findAcceptedByKey(key, InScope.acceptedRoots(scope)));
  }

  /** The form of a version that may be read. */
  Optional<FormRow> form(UUID dossier, int version, Scope scope) {
    return rows.forms()
        .ofVersion(dossier, version, InScope.roots(scope), InScope.acceptedRoots(scope));
  }

  Page<Dossier> list(DossierFilter filter, PageOf page, Scope scope) {
    List<UUID> roots = InScope.roots(scope);
    List<UUID> accepted = InScope.acceptedRoots(scope);
    String kind = filter.kind().map(Enum::name).orElse(null);
    Integer year = filter.year().orElse(null);
    String unit = filter.unit().map(Wording::name).map(StoredText::name).orElse(null);
    String project = filter.project().map(Wording::name).map(StoredText::name).orElse(null);
    Boolean submitted = filter.submitted().orElse(null);
    DossierRows dossiers = rows.dossiers();
    List<DossierRow> found =
        dossiers.list(
            roots, accepted, kind, year, unit, project, submitted, page.size(), page.offset());
    long total = dossiers.count(roots, accepted, kind, year, unit, project, submitted);
    return new Page<>(readable(found, scope), page, total);
  }

  /** Of those that are not in the scope as a whole only what is in force. */
  private List<Dossier> readable(List<DossierRow> found, Scope scope) {
    if (scope.accepted().isEmpty() || found.isEmpty()) {
      return found.stream().map(Restoring::dossier).toList();
    }
    List<UUID> ids = found.stream().map(DossierRow::id).toList();
    Set<UUID> whole = Set.copyOf(rows.dossiers().whole(ids, InScope.roots(scope)));
    return found.stream()
        .flatMap(
            row ->
                whole.contains(row.id())
                    ? Stream.of(Restoring.dossier(row))
                    : rows.history(row).onlyInForce().map(DossierRecord::dossier).stream())
        .toList();
  }
}
