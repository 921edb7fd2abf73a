package cn.jihe.ledger.store;

import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierHeads;
import cn.jihe.ledger.store.scope.InScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Heads of dossiers in a database. */
@Singleton
final class JdbcDossierHeads implements DossierHeads {

  private final DossierRows rows;
  private final Transactions transactions;

  JdbcDossierHeads(DossierRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public List<Head> of(FormKind kind, int year, UUID within, Scope scope) {
    List<UUID> roots = InScope.roots(scope);
    return transactions.read(
        () -> {
          Map<UUID, HeadRow> newest =
              rows.newestOfKind(roots, kind.name(), year, within).stream()
                  .collect(Collectors.toMap(HeadRow::id, Function.identity()));
          return rows.ofKind(roots, kind.name(), year, within).stream()
              .map(row -> newest.getOrDefault(row.id(), new HeadRow(row.id(), null, null)).of(row))
              .toList();
        });
  }
}
