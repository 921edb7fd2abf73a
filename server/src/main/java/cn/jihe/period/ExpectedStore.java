package cn.jihe.period;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where 应报清单 and 免报 are kept. Its calls belong in a transaction. */
public interface ExpectedStore {

  /** Others that change the list of this period wait until this transaction ends. */
  void lock(UUID period);

  /** In their order. */
  List<ExpectedLine> lines(UUID period);

  /** Adds lines, or changes those with these ids; one that was taken off comes back. */
  void save(UUID period, Collection<ExpectedLine> lines);

  /** Takes lines off the list. */
  void remove(UUID period, Collection<UUID> lines);

  /** What was said of names, the last word last. */
  List<LineName> names(UUID period);

  void say(LineName name, UUID account, Instant when);

  /** In the order in which they were declared. */
  List<Exemption> exemptions(UUID period);

  void declare(UUID period, Exemption exemption);

  /** Puts what was said to one that is there. */
  void answer(Exemption exemption);

  /** Of this organisation and those below it those for which somebody hands in. */
  Set<UUID> filing(UUID organisation);
}
