package cn.jihe.remark;

import cn.jihe.remark.Anchoring.Place;
import java.util.Optional;

/**
 * A remark beside the newest version.
 *
 * @param newest its number
 * @param place where it is there; empty when its place is gone, or the version cannot be read
 * @param lost whether its place is gone
 */
public record PlacedRemark(Remark remark, int newest, Optional<Place> place, boolean lost) {

  /** How far it has come; what is gone and not settled is obsolete. */
  public RemarkState state() {
    return lost && remark.state().isOpen() ? RemarkState.OBSOLETE : remark.state();
  }
}
