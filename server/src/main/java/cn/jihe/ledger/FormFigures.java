package cn.jihe.ledger;

import cn.jihe.account.Scope;
import cn.jihe.form.FormKind;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.rule.FindingCounts;
import cn.jihe.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is counted of the dossiers in a scope. Each counts once, with the newest version that is no
 * attempt, or the newest attempt where there are only such; where the scope reaches what was
 * accepted only, with the version in force. FormFigures are sums over what {@link #dossiers} lists
 * for the same choice.
 */
public interface FormFigures {

  /**
   * Of which dossiers; an empty part leaves all in.
   *
   * @param organisation those of it and of all below it
   */
  record Choice(Optional<FormKind> kind, Optional<Integer> year, Optional<UUID> organisation) {

    public static final Choice ALL =
        new Choice(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Which of them; an empty part leaves all in.
   *
   * @param unit whose they are, without those below it
   * @param states in which they stand
   * @param late whether they came after the day until which they were expected
   * @param rule that found something in them
   * @param severity of what it found; without a rule, of anything found in them
   */
  record Which(
      Optional<UUID> unit,
      Set<VersionState> states,
      Optional<Boolean> late,
      Optional<String> rule,
      Optional<Severity> severity) {

    public Which {
      states = Set.copyOf(states);
    }
  }

  /**
   * The dossiers of one organisation in one state.
   *
   * @param dossiers how many
   * @param late how many of them came late
   * @param withErrors in how many of them an error was found
   * @param withWarnings in how many a warning
   * @param found in all of them
   * @param last when something happened to one of them last
   */
  record InState(
      UUID organisation,
      VersionState state,
      int dossiers,
      int late,
      int withErrors,
      int withWarnings,
      FindingCounts found,
      Instant last) {}

  /**
   * What a rule found.
   *
   * @param dossiers in how many
   * @param findings how often in all
   */
  record OfRule(String rule, Severity severity, int dossiers, int findings) {}

  /**
   * One dossier with the version that it counts with.
   *
   * @param late how many days after its deadline it came; empty in time
   * @param last when something happened to it last
   */
  record Counted(
      UUID dossier,
      DossierKey key,
      int version,
      VersionState state,
      FindingCounts found,
      Optional<Integer> late,
      Instant last) {}

  /** The fiscal years there are dossiers of, the latest first. */
  List<Integer> years(Scope scope);

  /** How far they have come, in no order. */
  List<InState> progress(Choice choice, Scope scope);

  /** What rules found, the most first. */
  List<OfRule> rules(Choice choice, Scope scope);

  /** The dossiers themselves, by unit and project. */
  Page<Counted> dossiers(Choice choice, Which which, PageOf part, Scope scope);
}
