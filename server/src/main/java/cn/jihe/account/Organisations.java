package cn.jihe.account;

import cn.jihe.form.name.UnitName;
import java.util.Collection;
import java.util.List;
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

  /**
   * Those of them that a form means by what it says of its unit. More than one when names are not
   * enough to tell.
   *
   * @param roots these and all below them
   */
  List<Organisation> called(UnitName unit, Set<UUID> roots);

  /** Adds or changes; the tree is put in order afterwards, once for all of them. */
  void save(Collection<Organisation> organisations);
}
