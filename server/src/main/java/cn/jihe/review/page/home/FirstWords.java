package cn.jihe.review.page.home;

import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Step;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkService;
import cn.jihe.remark.RemarkState;
import cn.jihe.review.QueueService.Item;
import cn.jihe.text.Quotation;
import java.util.Optional;

/** Why a form has come back, in its reviewer's own words. */
record FirstWords(RemarkService remarks) {

  /** Where a sentence ends. */
  private static final String ENDS = "。！？!?\n\r";

  /** The first sentence of whoever has returned it, or the first thing that must be changed. */
  Optional<String> of(Item item) {
    Dossier dossier = item.viewed().record().dossier();
    VersionState state = dossier.standing().state();
    if (state != VersionState.RETURNED && state != VersionState.WITHDRAWN) {
      return Optional.empty();
    }
    Optional<String> note =
        item.viewed().record().steps().reversed().stream()
            .filter(step -> step.action().isPresent())
            .findFirst()
            .flatMap(Step::note)
            .map(String::strip);
    return note.filter(text -> !text.isEmpty())
        .or(() -> mustChange(dossier, state))
        .map(FirstWords::firstSentence);
  }

  private Optional<String> mustChange(Dossier dossier, VersionState state) {
    return state == VersionState.RETURNED
        ? remarks.of(dossier.id()).stream()
            .filter(remark -> remark.kind() == RemarkKind.MUST_CHANGE)
            .filter(remark -> remark.state() == RemarkState.OPEN)
            .map(Remark::text)
            .findFirst()
        : Optional.empty();
  }

  static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return Quotation.of(text.substring(0, i + 1));
      }
    }
    return Quotation.of(text);
  }
}
