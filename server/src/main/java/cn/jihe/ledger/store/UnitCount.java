package cn.jihe.ledger.store;

import io.micronaut.core.annotation.Introspected;

/** How many dossiers a unit that is no organisation yet has. */
@Introspected
record UnitCount(String unit, long dossiers) {}
