package cn.jihe.overview;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.LineState;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** 未报: what is expected of units and was not handed in, where a period has been set up. */
@Singleton
class MissingForms {

  private static final Set<LineState> NOTHING = EnumSet.of(LineState.MISSING, LineState.OVERDUE);

  private final PeriodDesk periods;
  private final ExpectedLists expected;
  private final Organisations organisations;

  MissingForms(PeriodDesk periods, ExpectedLists expected, Organisations organisations) {
    this.periods = periods;
    this.expected = expected;
    this.organisations = organisations;
  }

  /** Whether there is a period that says what is expected. */
  boolean isKnown(Choice choice, Caller caller) {
    return !periods(choice, caller).isEmpty();
  }

  /** How many lines of each unit there is nothing of; units without any are left out. */
  Map<UUID, Integer> of(Choice choice, Caller caller) {
    return periods(choice, caller).stream()
        .flatMap(period -> expected.of(period, caller).lines().stream())
        .filter(line -> NOTHING.contains(line.state()) && line.dossiers().isEmpty())
        .filter(line -> isChosen(line, choice))
        .collect(Collectors.toMap(Line::organisation, line -> 1, Integer::sum));
  }

  private boolean isChosen(Line line, Choice choice) {
    return choice
        .organisation()
        .map(chosen -> organisations.above(line.organisation()).contains(chosen))
        .orElse(true);
  }

  /** Those of one kind and year; what is expected in several is no one figure. */
  private List<Period> periods(Choice choice, Caller caller) {
    if (choice.kind().isEmpty() || choice.year().isEmpty() || caller.scope().whole().isEmpty()) {
      return List.of();
    }
    return periods.list(caller).stream()
        .filter(period -> period.kind() == choice.kind().get())
        .filter(period -> period.year() == choice.year().get())
        .toList();
  }
}
