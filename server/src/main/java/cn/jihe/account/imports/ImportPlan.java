package cn.jihe.account.imports;

import cn.jihe.account.Account;
import cn.jihe.account.Organisation;
import cn.jihe.account.directory.Reach;
import cn.jihe.table.ImportAction;
import cn.jihe.table.ImportRow;
import cn.jihe.table.ImportedRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an import would do.
 *
 * @param rows as they would come out, in the workbook's order
 * @param organisations new and changed ones
 * @param accounts new and changed ones
 * @param added new accounts
 */
record ImportPlan(
    List<ImportRow> rows,
    List<Organisation> organisations,
    List<Account> accounts,
    List<Account> added) {

  /**
   * What there is.
   *
   * @param reach of who imports
   * @param importer who that is
   */
  record Known(
      Collection<Organisation> organisations,
      Collection<Account> accounts,
      Reach reach,
      UUID importer,
      Instant now) {}

  static ImportPlan of(List<ImportedRow> rows, Known known) {
    OrganisationPlan organisations = new OrganisationPlan(known.organisations(), known.reach());
    organisations.take(of(rows, ImportTable.ORGANISATIONS));
    Set<UUID> changed =
        organisations.changed().stream().map(Organisation::id).collect(Collectors.toSet());
    AccountPlan accounts =
        new AccountPlan(
            known.accounts(),
            organisations.known(),
            known.reach().with(changed),
            known.importer(),
            known.now());
    accounts.take(of(rows, ImportTable.ACCOUNTS));
    return new ImportPlan(
        Stream.concat(organisations.outcomes().stream(), accounts.outcomes().stream())
            .sorted(Comparator.comparing(row -> row.remarks().getFirst().cell()))
            .toList(),
        organisations.changed(),
        accounts.changed(),
        accounts.added());
  }

  private static List<ImportedRow> of(List<ImportedRow> rows, ImportTable table) {
    return rows.stream().filter(row -> row.table() == table).toList();
  }

  boolean isWrong() {
    return count(ImportAction.WRONG) > 0;
  }

  long count(ImportAction action) {
    return ImportRow.count(rows, action);
  }
}
