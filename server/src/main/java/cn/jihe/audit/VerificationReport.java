package cn.jihe.audit;

import java.util.List;

/**
 * What a verification has found.
 *
 * @param reached the last event up to which the chain holds
 * @param files uploads whose bytes were hashed again
 * @param forms forms that were hashed again
 * @param known how many anchors and receipts were compared with
 * @param breaches the chain's first, then by number; at most {@link #MOST}; empty when all holds
 */
public record VerificationReport(
    KnownEvent reached, long files, long forms, int known, List<Breach> breaches) {

  /** Where so much is wrong nobody reads more. */
  public static final int MOST = 100;

  public VerificationReport {
    breaches = List.copyOf(breaches);
  }

  public boolean holds() {
    return breaches.isEmpty();
  }
}
