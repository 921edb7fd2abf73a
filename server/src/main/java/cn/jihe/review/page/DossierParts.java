package cn.jihe.review.page;

import cn.jihe.account.Right;
import cn.jihe.check.ShownForms.Pin;
import cn.jihe.form.Form;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.ledger.Version;
import cn.jihe.remark.Anchoring.Place;
import cn.jihe.remark.DossierLock;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.remark.Turn;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.web.Sender;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tabs of a dossier's page show. */
@Singleton
final class DossierParts {

  private final DossierLock lock;
  private final RemarkViews remarks;
  private final ReasonViews reasons;
  private final VersionForms forms;
  private final ChangeViews changes;

  DossierParts(
      DossierLock lock,
      RemarkViews remarks,
      ReasonViews reasons,
      VersionForms forms,
      ChangeViews changes) {
    this.lock = lock;
    this.remarks = remarks;
    this.reasons = reasons;
    this.forms = forms;
    this.changes = changes;
  }

  /**
   * What is looked at.
   *
   * @param stored the form of the version; empty when its contents were removed
   */
  record Looked(
      Viewed viewed,
      Version version,
      Optional<StoredForm> stored,
      Reading reading,
      HttpRequest<?> request) {

    DossierRecord record() {
      return viewed.record();
    }

    Optional<Form> form() {
      return stored.map(known -> known.report().form());
    }

    boolean isNewest() {
      return record().shown().filter(version::equals).isPresent();
    }
  }

  /** What a template has to know of a tab, by the names it is known by there. */
  Map<String, Object> of(DossierTab tab, Looked looked) {
    return switch (tab) {
      case CHANGES -> changes(looked);
      case FORM -> form(looked);
      case FINDINGS -> findings(looked);
      case COMPARISON -> changes.comparison(looked.record(), looked.reading());
      case HISTORY -> Map.of();
    };
  }

  private Map<String, Object> changes(Looked looked) {
    Map<String, Object> values =
        new HashMap<>(changes.differences(looked.record(), looked.request(), looked.reading()));
    values.put("remarks", view(looked, placed(looked)));
    return values;
  }

  private Map<String, Object> form(Looked looked) {
    List<PlacedRemark> placed = placed(looked);
    ShownVersion shown =
        forms.drawn(
            looked.record().dossier().id(),
            looked.version(),
            pins(placed, looked.reading().words()),
            looked.reading(),
            Sender.of(looked.request()));
    return values(looked, placed, shown);
  }

  private Map<String, Object> findings(Looked looked) {
    UUID dossier = looked.record().dossier().id();
    return values(
        looked, placed(looked), forms.listed(dossier, looked.version(), looked.reading()));
  }

  private Map<String, Object> values(Looked looked, List<PlacedRemark> placed, ShownVersion shown) {
    Map<String, Object> values = new HashMap<>(shown.values());
    values.put("missing", shown.missing());
    values.put("remarks", view(looked, placed));
    Turn turn = turn(looked);
    looked
        .stored()
        .ifPresent(
            form ->
                values.put(
                    "reasons",
                    reasons.of(
                        new ReasonViews.Shown(
                            looked.record().dossier(),
                            form.report().findings(),
                            placed,
                            looked.isNewest()),
                        turn,
                        isInside(turn),
                        looked.reading())));
    return values;
  }

  private List<PlacedRemark> placed(Looked looked) {
    return remarks.beside(looked.record(), looked.version(), looked.form(), looked.reading());
  }

  private RemarksView view(Looked looked, List<PlacedRemark> placed) {
    Turn turn = turn(looked);
    return remarks.of(
        placed, looked.form(), looked.isNewest(), turn, isInside(turn), looked.reading().words());
  }

  private Turn turn(Looked looked) {
    return lock.turn(looked.record().dossier(), looked.reading().caller());
  }

  private static boolean isInside(Turn turn) {
    return turn.rights().contains(Right.READ_INTERNAL);
  }

  private static List<Pin> pins(List<PlacedRemark> placed, ReviewWords words) {
    List<Pin> pins = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      PlacedRemark one = placed.get(i);
      if (one.place().isPresent()) {
        Place place = one.place().get();
        pins.add(
            new Pin(
                place.cell(),
                "#r-" + one.remark().id(),
                "✎" + (i + 1),
                words.say("pin", i + 1, words.said("kind." + one.remark().kind().name()))));
      }
    }
    return pins;
  }
}
