package cn.jihe.review.page;

import cn.jihe.ledger.DossierRecord;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.remark.Turn;
import cn.jihe.review.Decision;
import cn.jihe.review.DecisionService;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.review.page.DossierShow.Asked;
import cn.jihe.review.page.RemarksView.RemarkView;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a unit will read when its form is returned. */
@Singleton
final class ReturnPreviews {

  private final DecisionService decisions;
  private final DossierRemarks remarks;
  private final RemarkViews views;

  ReturnPreviews(DecisionService decisions, DossierRemarks remarks, RemarkViews views) {
    this.decisions = decisions;
    this.remarks = remarks;
    this.views = views;
  }

  /**
   * A form that is to be returned.
   *
   * @param note what is said with it; empty for nothing
   * @param until the day until which it is expected again, in words; empty for none
   * @param remarks that are open, as the unit reads them
   */
  public record PreviewView(
      String id,
      String project,
      String unit,
      String version,
      String contentHash,
      String note,
      String due,
      String until,
      List<RemarkView> remarks) {
    public PreviewView {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Shows it, and asks whether to go on.
   *
   * @throws ProblemException when it cannot be returned now
   */
  ModelAndView<Map<String, Object>> page(Asked asked, Decision decision, TypedDecision typed) {
    Optional<ProblemException> refused =
        decisions.refusal(asked.dossier(), decision, asked.caller());
    if (refused.isPresent()) {
      throw refused.get();
    }
    DossierRecord record =
        decisions
            .view(asked.dossier(), asked.caller())
            .map(Viewed::record)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    ReviewWords words = asked.reading().words();
    List<PlacedRemark> read =
        remarks.of(record.dossier(), asked.caller()).stream()
            .filter(placed -> !placed.remark().isInternal() && placed.state().isOpen())
            .toList();
    // As somebody reads them who does nothing about them here, and is told no names.
    Turn nobodys = new Turn(Set.of(), record.dossier().standing().state(), false);
    PreviewView view =
        new PreviewView(
            asked.dossier().toString(),
            record.dossier().key().project().written(),
            record.dossier().key().owner().unit().written(),
            decision.version().map(String::valueOf).orElse(""),
            decision.contentHash().orElse(""),
            decision.note().orElse(""),
            typed.due(),
            decision.due().map(words::day).orElse(""),
            views.of(read, Optional.empty(), false, nobodys, false, words).remarks());
    return QueuePages.page("return-preview", asked.request(), Map.of("view", view));
  }
}
