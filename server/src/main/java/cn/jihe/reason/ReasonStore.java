package cn.jihe.reason;

import cn.jihe.form.FormKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps reasons. Only for a dossier or an organisation that was found in its reader's scope; its
 * calls belong in the transaction that found it.
 */
public interface ReasonStore {

  /** Of which dossier a reason is; empty when there is none with this id. */
  Optional<UUID> dossier(UUID reason);

  /** All of a dossier, in the order they were given. */
  List<GivenReason> of(UUID dossier);

  /** How many of a dossier nobody has said anything about. */
  int open(UUID dossier);

  /** Those of all forms of a kind of an organisation that hold for later periods. */
  List<GivenReason> standing(UUID organisation, FormKind kind, LocalDate today);

  void add(GivenReason reason);

  void judge(UUID reason, GivenReason.Judged judged, UUID by, Instant when);

  /** Keeps what could not be placed of an upload. */
  void leave(UUID submission, List<UnplacedText> texts);

  /** What could not be placed of an upload. */
  List<UnplacedText> left(UUID submission);
}
