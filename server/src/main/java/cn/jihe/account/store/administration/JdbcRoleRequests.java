package cn.jihe.account.store.administration;

import cn.jihe.account.directory.RoleRequest;
import cn.jihe.account.directory.RoleRequests;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roles that administrators want for themselves, in the main store. */
@Singleton
final class JdbcRoleRequests implements RoleRequests {

  private final RoleRequestRows rows;
  private final Transactions transactions;

  JdbcRoleRequests(RoleRequestRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public List<RoleRequest> waiting() {
    return transactions.read(
        () ->
            rows.findByVerdictIsNullOrderByAsked().stream().map(RoleRequestRow::request).toList());
  }

  @Override
  public Optional<RoleRequest> find(UUID id) {
    return transactions.read(() -> rows.findById(id).map(RoleRequestRow::request));
  }

  @Override
  public void save(RoleRequest request) {
    transactions.write(
        () -> {
          RoleRequestRow row = RoleRequestRow.of(request);
          if (rows.existsById(row.id())) {
            rows.update(row);
          } else {
            rows.save(row);
          }
        });
  }
}
