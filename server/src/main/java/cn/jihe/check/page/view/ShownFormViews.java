package cn.jihe.check.page.view;

import cn.jihe.check.ShownForms;
import cn.jihe.check.result.DrawnFiles;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what pages of other rooms show of a form. */
@Singleton
final class ShownFormViews implements ShownForms {

  /** The only form of its page. */
  private static final int NUMBER = 1;

  private final RuleTexts rules;
  private final DrawnFiles drawn;

  ShownFormViews(RuleTexts rules, DrawnFiles drawn) {
    this.rules = rules;
    this.drawn = drawn;
  }

  @Override
  public Map<String, Object> of(Kept kept, List<Pin> pins, Language language, Sender sender) {
    Report.FormReport form = kept.report().forms().get(kept.form());
    Optional<SheetDrawing> drawing = drawn.of(kept.fileName(), kept.bytes(), form, sender);
    return values(kept, pins, drawing, language);
  }

  @Override
  public Map<String, Object> listed(Kept kept, Language language) {
    return values(kept, List.of(), Optional.empty(), language);
  }

  private Map<String, Object> values(
      Kept kept, List<Pin> pins, Optional<SheetDrawing> drawing, Language language) {
    Report report = kept.report();
    Report.FormReport form = report.forms().get(kept.form());
    // By itself, it says all that is said of it.
    Report alone = new Report(List.of(form), List.of(), report.template(), report.reading());
    ToldForm told = ToldReport.of(alone, kept.messages(), language).forms().getFirst();
    Texts texts = ResultViews.texts(language);
    FormView view =
        new FormViews(rules, language, texts)
            .of(
                told,
                report.reading().form(kept.form()),
                new FormViews.Place(
                    String.valueOf(NUMBER), NUMBER, kept.fileName(), kept.unit(), Optional.empty()),
                ResultFilter.ALL,
                drawing.map(each -> new FormViews.Drawn(each, pins)));
    return Map.of("form", view.unfolded(), "result", Map.of("id", ""), "r", texts.map());
  }
}
