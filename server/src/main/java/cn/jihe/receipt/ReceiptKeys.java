package cn.jihe.receipt;

import java.util.List;

/** The keys of all servers on one store. */
public interface ReceiptKeys {

  /** The one that signs now; made at its first use. */
  SigningKey signing();

  /** All there ever were, the newest first. */
  List<KnownKey> all();
}
