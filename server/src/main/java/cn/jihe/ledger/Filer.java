package cn.jihe.ledger;

import cn.jihe.account.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * Who hands a workbook in, and for whom.
 *
 * @param organisation for which; empty when its forms are of several that nobody's role is for
 * @param onBehalf 代报: whether it hands in for a unit that is not its own
 * @param note why it does so, or what else it says
 */
public record Filer(
    Actor actor, Optional<UUID> organisation, boolean onBehalf, Optional<String> note) {}
