package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far somebody sees, or may change something.
 *
 * @param everything whether that is everywhere, those that are no organisation yet included
 * @param organisations else those within reach; only read when it is not everywhere
 */
public record Reach(boolean everything, Set<UUID> organisations) {

  public Reach {
    organisations = Set.copyOf(organisations);
  }

  /** How far a right of somebody reaches. */
  public static Reach of(Caller caller, Right right, Organisations organisations) {
    return caller.rights().contains(right)
        ? of(caller, hat -> hat.role().may(right), organisations)
        : new Reach(false, Set.of());
  }

  /** How far all hats of somebody reach together. */
  static Reach of(Caller caller, Organisations organisations) {
    return of(caller, hat -> true, organisations);
  }

  private static Reach of(Caller caller, Predicate<Hat> which, Organisations organisations) {
    List<Hat> hats = caller.hats().stream().filter(which).toList();
    if (hats.stream().anyMatch(hat -> hat.organisation().isEmpty())) {
      return new Reach(true, Set.of());
    }
    Set<UUID> roots =
        hats.stream().flatMap(hat -> hat.organisation().stream()).collect(Collectors.toSet());
    return new Reach(false, organisations.idsWithin(roots));
  }

  /** Whether an account is for organisations within it, and for none outside. */
  public boolean hasAllOf(Account account) {
    return everything
        || (!account.hats().isEmpty()
            && account.hats().stream().allMatch(hat -> has(hat.organisation())));
  }

  /** The same with organisations that are just being added within reach. */
  public Reach with(Set<UUID> others) {
    return new Reach(
        everything,
        Stream.concat(organisations.stream(), others.stream()).collect(Collectors.toSet()));
  }

  public boolean has(UUID organisation) {
    return everything || organisations.contains(organisation);
  }

  /**
   * Whether it has this one.
   *
   * @param organisation empty for all of them
   */
  public boolean has(Optional<UUID> organisation) {
    return organisation.map(this::has).orElse(everything);
  }
}
