package cn.jihe.ledger.store.content;

import cn.jihe.ledger.DossierKey;
import cn.jihe.text.Sha256;
import cn.jihe.text.StoredText;
import java.util.List;

/** By which a dossier is found. */
public final class DossierHash {

  private DossierHash() {}

  /** Over the names as they are kept, so that it can be made of a stored dossier. */
  public static String of(DossierKey key) {
    return Sha256.of(List.of(StoredText.name(key.text())));
  }
}
