package cn.jihe.ledger.store.scope;

import cn.jihe.account.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What lies in a scope. Every query of the record that is made for somebody has one of these
 * conditions, with the organisations of {@link #roots} as {@code :scope}; so have its totals.
 */
public final class InScope {

  /** Of a dossier called d. */
  public static final String DOSSIER =
      " d.organisation_id in (select a.organisation_id from organisation_above a"
          + " where a.above_id in (:scope))";

  /**
   * Of a dossier called d of which one may read the version that is in force, and nothing else;
   * with {@link #acceptedRoots} as {@code :accepted}.
   */
  public static final String ACCEPTED =
      " (d.in_force is not null and d.organisation_id in (select a.organisation_id"
          + " from organisation_above a where a.above_id in (:accepted)))";

  /**
   * Of a submission called s: every form of it is of an organisation in the scope. A form of a
   * dossier is of the dossier's; one that belongs to none is of the unit that it names, or else of
   * whom the workbook was handed in for. The first part says nothing more, but is quickly known.
   */
  public static final String SUBMISSION =
      " (s.organisation_id in (select a.organisation_id from organisation_above a"
          + "   where a.above_id in (:scope))"
          + " or s.id in (select f.submission_id from form f join dossier d on d.id = f.dossier_id"
          + "   where"
          + DOSSIER
          + "))"
          + " and not exists (select 1 from form f left join dossier d on d.id = f.dossier_id"
          + "   where f.submission_id = s.id and not exists (select 1 from organisation_above a"
          + "   where a.organisation_id ="
          + "     coalesce(d.organisation_id, f.organisation_id, s.organisation_id)"
          + "   and a.above_id in (:scope)))";

  /** The id of no organisation: a list of SQL is never empty. */
  private static final UUID NONE = new UUID(0, 0);

  private InScope() {}

  /** The organisations below which all is in the scope. */
  public static List<UUID> roots(Scope scope) {
    return listed(scope.whole());
  }

  /** The organisations below which only what is in force is in the scope. */
  public static List<UUID> acceptedRoots(Scope scope) {
    return listed(scope.accepted());
  }

  private static List<UUID> listed(Set<UUID> roots) {
    return roots.isEmpty() ? List.of(NONE) : List.copyOf(roots);
  }
}
