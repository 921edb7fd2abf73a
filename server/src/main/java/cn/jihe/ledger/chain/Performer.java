package cn.jihe.ledger.chain;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as the chain keeps it: texts only, so that it reads the same after accounts and
 * organisations have changed.
 *
 * @param account id of the account; null for who has none, such as the program itself
 * @param who the account's name for signing in, or what stands for it
 * @param role the role it acted in; null without one
 * @param organisation id of the organisation it acted for; null without one
 * @param address it came from; null when it came over no network
 */
public record Performer(
    @Nullable String account,
    String who,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String address) {}
