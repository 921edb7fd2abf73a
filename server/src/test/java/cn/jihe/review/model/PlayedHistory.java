package cn.jihe.review.model;

import java.util.List;

/**
 * What some clients have done, what they were told, and what is on record of it.
 *
 * @param seed by which the same is tried again
 * @param seen what was wrong with answers already
 */
record PlayedHistory(long seed, List<Deed> deeds, List<KeptDossier> dossiers, List<String> seen) {

  PlayedHistory {
    deeds = List.copyOf(deeds);
    dossiers = List.copyOf(dossiers);
    seen = List.copyOf(seen);
  }

  PlayedHistory withDossiers(List<KeptDossier> others) {
    return new PlayedHistory(seed, deeds, others, seen);
  }

  PlayedHistory withDeeds(List<Deed> others) {
    return new PlayedHistory(seed, others, dossiers, seen);
  }
}
