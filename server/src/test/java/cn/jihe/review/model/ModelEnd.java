package cn.jihe.review.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the model has come at last.
 *
 * @param stands of each version
 * @param newest that is no attempt; 0 for none
 */
record ModelEnd(Map<Integer, String> stands, int newest) {

  /** What of a dossier is not as the model has it. */
  List<String> faults(KeptDossier kept) {
    List<String> faults = new ArrayList<>();
    kept.versions()
        .forEach(
            version -> {
              String known = stands.get(version.number());
              if (!version.stands().equals(known)) {
                faults.add(version + " stands, not at " + known);
              }
            });
    String state = newest == 0 ? "ATTEMPT" : stands.get(newest);
    if (!kept.state().equals(state)) {
      faults.add("state " + kept.state() + ", last step to " + state);
    }
    if (!Objects.equals(kept.current(), newest == 0 ? null : newest)) {
      faults.add("current version " + kept.current() + ", newest " + newest);
    }
    if (!Objects.equals(kept.inForce(), inForce())) {
      faults.add("in force " + kept.inForce() + ", not " + inForce());
    }
    if (stands.values().stream().filter("ACCEPTED"::equals).count() > 1) {
      faults.add("more than one version is in force: " + stands);
    }
    return faults;
  }

  private @Nullable Integer inForce() {
    return stands.entrySet().stream()
        .filter(each -> each.getValue().equals("ACCEPTED"))
        .map(Map.Entry::getKey)
        .reduce((older, newer) -> newer)
        .orElse(null);
  }
}
