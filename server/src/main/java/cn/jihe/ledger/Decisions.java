package cn.jihe.ledger;

import cn.jihe.account.Actor;
import cn.jihe.account.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is decided about dossiers, for the record. Its calls belong in one transaction: whoever has
 * locked a dossier has it as it is until that ends.
 */
public interface Decisions {

  /**
   * An act on a dossier.
   *
   * @param version that it is about
   * @param what the event's name
   * @param steps what its versions went through by it
   * @param after where the dossier stands then
   * @param details for the event: ids, codes, hashes, never what was written
   */
  record Decided(
      UUID dossier,
      int version,
      Event.What what,
      Actor by,
      List<Step> steps,
      Standing after,
      Map<String, String> details) {
    public Decided {
      steps = List.copyOf(steps);
      details = Map.copyOf(details);
    }
  }

  /** The dossier with its history, locked; empty when there is none with this id in the scope. */
  Optional<DossierRecord> lock(UUID dossier, Scope scope);

  /** Records an act on a dossier that is locked. */
  void record(Decided act);
}
