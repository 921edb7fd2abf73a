package cn.jihe.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a value was read as; the parts of a {@link Target} beside its text. */
record Reading(
    Shape shape,
    List<Quantity> quantities,
    Set<Oddity> oddities,
    Optional<Defect> defect,
    List<Deadline> dates) {

  static Reading of(Shape shape, List<Quantity> quantities) {
    return new Reading(shape, quantities, Set.of(), Optional.empty(), List.of());
  }

  static Reading malformed(Defect defect) {
    return new Reading(Shape.MALFORMED, List.of(), Set.of(), Optional.of(defect), List.of());
  }

  Reading withOddities(Set<Oddity> all) {
    return shape == Shape.MALFORMED ? this : new Reading(shape, quantities, all, defect, dates);
  }

  /** The same with a remark behind its one quantity. */
  Reading withRemark(String remark) {
    List<Quantity> remarked =
        remark.isEmpty()
            ? quantities
            : quantities.stream().map(one -> one.remarked(remark)).toList();
    return new Reading(shape, remarked, oddities, defect, dates);
  }

  Reading withDates(List<Deadline> all) {
    return new Reading(shape, quantities, oddities, defect, all);
  }
}
