package cn.jihe.ledger;

import cn.jihe.account.Scope;
import cn.jihe.form.FormKind;
import cn.jihe.lifecycle.VersionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What dossiers there are, without what came of them. */
public interface DossierLists {

  /**
   * One of them.
   *
   * @param due until when the next version is expected
   */
  record Listed(UUID id, DossierKey key, VersionState state, Optional<LocalDate> due) {}

  /**
   * Which; an empty part leaves all in.
   *
   * @param after the last one of the part before
   */
  record Wanted(Optional<FormKind> kind, Optional<Integer> year, Optional<UUID> after) {}

  /** Those of these ids that lie in the scope. */
  List<Listed> named(Set<UUID> ids, Scope scope);

  /** Those that their own units have to do something about, by their ids. */
  List<Listed> unfinished(Wanted wanted, Scope scope, int most);

  /** The organisations in the scope that have a dossier of a kind and year, in whatever state. */
  Set<UUID> withDossiers(FormKind kind, int year, Scope scope);
}
