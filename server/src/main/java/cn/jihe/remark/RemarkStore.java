package cn.jihe.remark;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps remarks. Only for a dossier that was found in its reader's scope; its calls belong in the
 * transaction that found it.
 */
public interface RemarkStore {

  /** Of which dossier a remark is; empty when there is none with this id. */
  Optional<UUID> dossier(UUID remark);

  /** All of a dossier, in the order they were made. */
  List<Remark> of(UUID dossier);

  /** How many of a dossier that must be changed are neither resolved nor known to be gone. */
  int open(UUID dossier);

  void add(Remark remark);

  void add(Reply reply);

  void stand(UUID remark, RemarkState state);
}
