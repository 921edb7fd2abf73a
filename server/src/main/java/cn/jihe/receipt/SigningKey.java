package cn.jihe.receipt;

import java.security.PrivateKey;
import java.security.PublicKey;

/** What receipts are signed with. */
public record SigningKey(PrivateKey secret, PublicKey open) {

  @Override
  public String toString() {
    return "SigningKey[" + Ed25519.fingerprint(open) + "]";
  }
}
