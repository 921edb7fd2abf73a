package cn.jihe.ledger.chain;

import cn.jihe.audit.ChainProgress;
import cn.jihe.audit.KnownEvent;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The chain as it is stored, and its anchors beside it. */
@Singleton
final class AnchoredProgress implements ChainProgress {

  private final ChainState chain;
  private final AnchorFolder folder;

  AnchoredProgress(ChainState chain, AnchorFolder folder) {
    this.chain = chain;
    this.folder = folder;
  }

  @Override
  public KnownEvent head() {
    ChainHead head = chain.standing().head();
    return new KnownEvent(head.number(), head.hash());
  }

  @Override
  public Optional<Noted> lastAnchor() {
    try {
      List<Anchor> own = folder.read().of(chain.standing().ledger());
      return own.isEmpty()
          ? Optional.empty()
          : Optional.of(new Noted(own.getLast().known(), own.getLast().written()));
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
