package cn.jihe.period.page;

import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.DossierHeads.Head;
import cn.jihe.period.Exemption;
import cn.jihe.period.ExpectedFilter;
import cn.jihe.period.ExpectedLine;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedList.Outside;
import cn.jihe.period.LineState;
import cn.jihe.period.page.PeriodView.AlikeView;
import cn.jihe.period.page.PeriodView.CountView;
import cn.jihe.period.page.PeriodView.ExemptionView;
import cn.jihe.period.page.PeriodView.LineRow;
import cn.jihe.period.page.PeriodView.ListView;
import cn.jihe.period.page.PeriodView.OutsideRow;
import cn.jihe.web.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a page shows of a list.
 *
 * @param open whether its period is not closed
 */
record ListViews(PeriodWords words, PeriodRights.Of rights, Instant now, boolean open) {

  static final int SIZE = 50;

  /** More are in the workbook. */
  private static final int MOST_OUTSIDE = 200;

  ListView of(ExpectedList list, ListAddress asked) {
    Listing<Line> part = Listing.of(asked.filter().of(list), asked.page(), SIZE);
    boolean more = (asked.page() + 1L) * SIZE < part.total();
    return new ListView(
        list.listed(),
        list.handedIn(),
        list.expected(),
        words.say("ofExpected", list.handedIn(), list.expected()),
        counts(list, asked),
        asked.view(),
        words.say("lines", part.total()),
        part.items().stream().map(this::row).toList(),
        asked.page() > 0 ? asked.atPage(asked.page() - 1) : "",
        more ? asked.atPage(asked.page() + 1) : "",
        list.outside().stream().limit(MOST_OUTSIDE).map(this::row).toList(),
        asked.export());
  }

  private List<CountView> counts(ExpectedList list, ListAddress asked) {
    return Stream.of(LineState.values())
        .filter(state -> list.count(state) > 0 || asked.state().equals(Optional.of(state)))
        .map(
            state ->
                new CountView(
                    words.state(state),
                    list.count(state),
                    asked.atState(Optional.of(state)),
                    asked.state().equals(Optional.of(state))))
        .toList();
  }

  private LineRow row(Line line) {
    List<Head> dossiers = line.dossiers();
    String late = words.late(line.daysLate());
    boolean overdue = line.state() == LineState.OVERDUE;
    return new LineRow(
        line.id().map(UUID::toString).orElse(""),
        line.organisation().toString(),
        line.unit(),
        line.project().map(ProjectName::written).orElse(""),
        words.state(line.state()).saying(overdue ? late : ""),
        line.due().map(words::end).orElse(""),
        overdue ? "" : late,
        dossiers.size() == 1 ? dossiers.getFirst().dossier().id().toString() : "",
        dossiers.size() > 1 ? words.say("dossiers", dossiers.size()) : "",
        line.exemption().map(found -> exemption(found, line)).orElse(null),
        open && line.isExemptible() && rights.isOfUnit(line.organisation()));
  }

  private @Nullable ExemptionView exemption(Exemption exemption, Line line) {
    if (line.state().isHandedIn()) {
      return null;
    }
    boolean waits = open && ExpectedFilter.isAsked(line);
    return new ExemptionView(
        exemption.id().toString(),
        words.say("exempt." + exemption.state().name()),
        exemption.reason(),
        exemption.note().orElse(""),
        waits
            && rights.sets(exemption.organisation())
            && !exemption.account().equals(rights.caller().account()),
        open && exemption.isStanding() && rights.isOfUnit(exemption.organisation()));
  }

  private OutsideRow row(Outside outside) {
    return new OutsideRow(
        outside.dossier().dossier().id().toString(),
        outside.unit(),
        outside.dossier().dossier().key().project().written(),
        words.state(LineState.of(outside.dossier())),
        outside.alike().stream().map(this::alike).toList(),
        open && rights.names(outside.organisation()));
  }

  private AlikeView alike(ExpectedLine line) {
    return new AlikeView(
        line.id().toString(),
        words.say("alikeIs", line.project().map(ProjectName::written).orElse("")));
  }
}
