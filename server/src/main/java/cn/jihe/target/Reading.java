package cn.jihe.target;

import cn.jihe.target.Target.Defect;
import cn.jihe.target.Target.Oddity;
import cn.jihe.target.Target.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a value was read as, before it is a {@link Target}. */
record Reading(
    Shape shape, List<Quantity> quantities, Set<Oddity> oddities, Optional<Defect> defect) {

  static Reading of(Shape shape, List<Quantity> quantities) {
    return new Reading(shape, quantities, Set.of(), Optional.empty());
  }

  static Reading malformed(Defect defect) {
    return new Reading(Shape.MALFORMED, List.of(), Set.of(), Optional.of(defect));
  }

  Reading withOddities(Set<Oddity> all) {
    return shape == Shape.MALFORMED ? this : new Reading(shape, quantities, all, defect);
  }
}
