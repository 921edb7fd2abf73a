package cn.jihe.account.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roles that administrators want for themselves. */
public interface RoleRequests {

  /** Those that wait, the oldest first. */
  List<RoleRequest> waiting();

  Optional<RoleRequest> find(UUID id);

  /** Adds it, or keeps how it was decided. */
  void save(RoleRequest request);
}
