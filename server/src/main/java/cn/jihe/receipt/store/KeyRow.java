package cn.jihe.receipt.store;

import cn.jihe.receipt.Ed25519;
import cn.jihe.receipt.KnownKey;
import cn.jihe.receipt.SigningKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;

/**
 * A key; its id is null until it is saved.
 *
 * @param privateKey null when it lies in a file
 * @param inUse 1 for the one that signs, else null
 * @param retired when another one took its place
 */
@MappedEntity("signing_key")
record KeyRow(
    @Nullable @Id @GeneratedValue Long id,
    String fingerprint,
    String publicKey,
    @Nullable String privateKey,
    @Nullable Integer inUse,
    Instant made,
    @Nullable Instant retired) {

  Optional<KnownKey> known() {
    return Ed25519.open(publicKey)
        .map(key -> new KnownKey(fingerprint, key, made, Optional.ofNullable(retired)));
  }

  Optional<SigningKey> pair() {
    return Optional.ofNullable(privateKey)
        .flatMap(Ed25519::secret)
        .flatMap(secret -> Ed25519.open(publicKey).map(open -> new SigningKey(secret, open)));
  }

  @Override
  public String toString() {
    return "KeyRow[" + fingerprint + "]";
  }
}
