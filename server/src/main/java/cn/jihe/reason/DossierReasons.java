package cn.jihe.reason;

import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Ledger;
import cn.jihe.rule.Finding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The reasons that stand beside the findings of a dossier's newest version. */
@Singleton
public final class DossierReasons {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Transactions transactions;
  private final ReasonStore reasons;
  private final Ledger ledger;
  private final Clock clock;

  DossierReasons(Transactions transactions, ReasonStore reasons, Ledger ledger, Clock clock) {
    this.transactions = transactions;
    this.reasons = reasons;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A reason beside the newest version.
   *
   * @param present whether something that it is about is still found there
   * @param standing whether it was given for another form, and taken for ever
   */
  public record Placed(GivenReason reason, boolean present, boolean standing) {

    /** Whether somebody has to say whether it is taken for one. */
    public boolean isOpen() {
      return present && !standing && reason.judged().isEmpty();
    }

    /** Whether it says why something of the newest version stays. */
    public boolean isOf(Finding finding) {
      return standing ? isAbout(reason, finding) : Reasoning.isOf(reason.said().key(), finding);
    }
  }

  /** Of each key the last one, and those of earlier periods that hold for what is found now. */
  public List<Placed> of(Dossier dossier, Scope scope) {
    return transactions.read(
        () -> {
          // What was said of later versions is not for those who may not read them.
          List<GivenReason> own =
              Reasoning.last(
                  reasons.of(dossier.id()).stream()
                      .filter(reason -> reason.version() <= dossier.versions())
                      .toList());
          List<GivenReason> standing = standing(dossier);
          if (own.isEmpty() && standing.isEmpty()) {
            return List.<Placed>of();
          }
          List<Finding> findings = findings(dossier, scope);
          List<Placed> all = new ArrayList<>();
          own.forEach(reason -> all.add(new Placed(reason, isPresent(reason, findings), false)));
          for (GivenReason reason : standing) {
            if (findings.stream().anyMatch(finding -> isAbout(reason, finding))) {
              all.add(new Placed(reason, true, true));
            }
          }
          return all;
        });
  }

  /** All that hold in later periods, too, for forms of the same kind of a dossier's unit. */
  public List<GivenReason> everStanding(Dossier dossier) {
    return transactions.read(() -> ofUnit(dossier));
  }

  /**
   * How many nobody has said anything about.
   *
   * @param scope in which the dossier was found
   */
  public int open(Dossier dossier, Scope scope) {
    return transactions.read(
        () -> {
          if (dossier.current().isEmpty() || reasons.open(dossier.id()) == 0) {
            return 0;
          }
          List<Finding> findings = findings(dossier, scope);
          return (int)
              Reasoning.last(reasons.of(dossier.id())).stream()
                  .filter(reason -> reason.judged().isEmpty() && isPresent(reason, findings))
                  .count();
        });
  }

  private List<GivenReason> standing(Dossier dossier) {
    return ofUnit(dossier).stream()
        .filter(reason -> !reason.dossier().equals(dossier.id()))
        .toList();
  }

  private List<GivenReason> ofUnit(Dossier dossier) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return dossier
        .key()
        .owner()
        .organisation()
        .map(organisation -> reasons.standing(organisation, dossier.key().kind(), today))
        .orElse(List.of());
  }

  private List<Finding> findings(Dossier dossier, Scope scope) {
    // An attempt has findings, too, while there is nothing else.
    int newest = dossier.current().orElse(dossier.versions());
    return ledger
        .formLeft(dossier.id(), newest, scope)
        .map(left -> left.report().findings())
        .orElse(List.of());
  }

  private static boolean isPresent(GivenReason reason, List<Finding> findings) {
    return findings.stream().anyMatch(finding -> Reasoning.isOf(reason.said().key(), finding));
  }

  private static boolean isAbout(GivenReason reason, Finding finding) {
    return reason.about().stream().anyMatch(about -> Reasoning.isSame(about, finding));
  }
}
