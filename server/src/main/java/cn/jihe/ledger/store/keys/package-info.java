/** Which dossier is whose: keys that are made anew, and units that become organisations. */
@NullMarked
package cn.jihe.ledger.store.keys;

import org.jspecify.annotations.NullMarked;
