package cn.jihe.review.page;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Version;
import cn.jihe.remark.Anchoring.Place;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkState;
import cn.jihe.remark.Reply;
import cn.jihe.remark.Turn;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.review.page.RemarksView.Choice;
import cn.jihe.review.page.RemarksView.RemarkView;
import cn.jihe.review.page.RemarksView.ReplyView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the page of a dossier shows of remarks. */
@Singleton
final class RemarkViews {

  private final DossierRemarks remarks;
  private final Sayers sayers;

  RemarkViews(DossierRemarks remarks, Sayers sayers) {
    this.remarks = remarks;
    this.sayers = sayers;
  }

  /** Those that somebody may read, beside a version: what was said later is not about it. */
  List<PlacedRemark> beside(
      DossierRecord record, Version version, Optional<Form> form, Reading reading) {
    return form.map(
            known ->
                remarks.beside(record.dossier(), version.number(), known, reading.caller()).stream()
                    .filter(placed -> placed.remark().version() <= version.number())
                    .toList())
        .orElseGet(() -> remarks.of(record.dossier(), reading.caller()));
  }

  /**
   * What is shown of them.
   *
   * @param newest whether the version that is shown is the one that remarks are made about
   */
  RemarksView of(
      List<PlacedRemark> placed,
      Optional<Form> form,
      boolean newest,
      Turn turn,
      boolean inside,
      ReviewWords words) {
    boolean mayRemark = newest && turn.reviews().isPresent() && form.isPresent();
    Teller teller = new Teller(turn, inside, words);
    List<RemarkView> views = new ArrayList<>();
    placed.forEach(one -> views.add(teller.of(one, views.size() + 1)));
    return new RemarksView(
        tally(placed, words),
        views,
        mayRemark
            ? Stream.of(RemarkKind.values())
                .map(kind -> new Choice(kind.name(), words.said("kind." + kind.name())))
                .toList()
            : List.of(),
        mayRemark
            ? form.map(known -> new FieldChoices(known, words).groups()).orElse(List.of())
            : List.of(),
        mayRemark);
  }

  private static String tally(List<PlacedRemark> placed, ReviewWords words) {
    return Stream.of(RemarkState.values())
        .filter(state -> placed.stream().anyMatch(one -> one.state() == state))
        .map(
            state ->
                words.say(
                    "tally",
                    words.said("state." + state.name()),
                    placed.stream().filter(one -> one.state() == state).count()))
        .collect(Collectors.joining(words.say("tallyBetween")));
  }

  /** Tells remarks to one reader. */
  private final class Teller {

    private final Turn turn;
    private final boolean inside;
    private final ReviewWords words;

    Teller(Turn turn, boolean inside, ReviewWords words) {
      this.turn = turn;
      this.inside = inside;
      this.words = words;
    }

    RemarkView of(PlacedRemark placed, int number) {
      Remark remark = placed.remark();
      Optional<Place> changed = placed.place().filter(Place::isChanged);
      return new RemarkView(
          number,
          remark.id().toString(),
          words.said("kind." + remark.kind().name()),
          remark.kind().name().toLowerCase(Locale.ROOT),
          words.said("state." + placed.state().name()),
          placed.state().isOpen(),
          placed.lost(),
          place(placed),
          placed.place().map(Place::cell).map(cell -> "c-1-" + cell.a1()).orElse(""),
          remark.text(),
          changed.map(Place::was).orElse(""),
          changed.map(Place::is).orElse(""),
          changed.isPresent(),
          sayers.of(remark.author(), inside),
          words.moment(remark.created()),
          remark.replies().stream().map(this::reply).toList(),
          turn.open() && turn.answers().isPresent(),
          turn.open() && turn.reviewing().isPresent());
    }

    private String place(PlacedRemark placed) {
      if (placed.lost()) {
        return words.say("placeLost", placed.remark().spot().cell());
      }
      if (placed.remark().spot().path().isEmpty()) {
        return words.say("placeWhole");
      }
      return placed.place().map(Place::cell).map(CellRef::a1).orElse(placed.remark().spot().cell());
    }

    private ReplyView reply(Reply reply) {
      return new ReplyView(
          reply.text(),
          sayers.of(reply.author(), inside),
          words.moment(reply.created()),
          reply.ofUnit());
    }
  }
}
