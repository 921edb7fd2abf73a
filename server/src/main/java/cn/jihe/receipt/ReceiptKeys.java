package cn.jihe.receipt;

import java.util.List;
import java.util.Optional;

/** The keys of all servers on one store. */
public interface ReceiptKeys {

  /** The one that signs now; made at its first use. */
  SigningKey signing();

  /**
   * Has a new key sign from now on. Receipts of the keys before stay valid.
   *
   * @return its fingerprint; empty when the key lies in a file of the operator's, who then puts
   *     another one there
   */
  Optional<String> renew();

  /** All there ever were, the newest first. */
  List<KnownKey> all();
}
