package cn.jihe.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tree of organisations. */
public interface Organisations {

  /** One of them; empty when there is none with this id. */
  Optional<Organisation> find(UUID id);

  /** All, those above before those below. */
  List<Organisation> all();

  /** These, all below them and all that they follow after, those above before those below. */
  List<Organisation> within(Set<UUID> roots);

  /** It, all above it, and those of which it is the successor's. */
  Set<UUID> above(UUID organisation);

  /** The ids of these, of all below them and of all that they follow after. */
  Set<UUID> idsWithin(Set<UUID> roots);

  /** What these are called, by their ids; nothing for an id that none has. */
  Map<UUID, String> names(Set<UUID> ids);

  /** Adds or changes; the tree is put in order afterwards, once for all of them. */
  void save(Collection<Organisation> organisations);
}
