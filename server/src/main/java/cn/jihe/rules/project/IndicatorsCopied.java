package cn.jihe.rules.project;

import cn.jihe.form.Form;
import cn.jihe.rule.ComparedIndicator.Meaning;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
import cn.jihe.words.HeadLimits;
import cn.jihe.words.LevelNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Most of a form's indicators also stand, with the same targets, in another project's form. */
public final class IndicatorsCopied implements NeighbourRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "H08";
  }

  @Override
  public Outcome check(Subject subject) {
    Settings settings = subject.settings();
    List<Form> forms = subject.workbook().forms();
    List<Peer> peers = Peer.all(subject);
    List<List<Meaning>> meanings = peers.stream().map(peer -> meanings(peer, settings)).toList();
    SharedMeanings shared = new SharedMeanings(peers, meanings);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      HeadLimits limits = settings.parameters(form.year()).thresholds().heads();
      int count = meanings.get(i).size();
      shared
          .most(i, number -> isEnough(number, count, limits))
          .map(found -> violation(form, found, count))
          .ifPresent(violations::add);
    }
    return Outcome.of(violations.stream());
  }

  private static List<Meaning> meanings(Peer peer, Settings settings) {
    LevelNames levels = settings.parameters(peer.here().flatMap(Form::year)).levels();
    return peer.compared().rows().stream().map(row -> row.meaning(levels)).toList();
  }

  private static boolean isEnough(int shared, int all, HeadLimits limits) {
    return shared >= limits.copiedAtLeast()
        && BigDecimal.valueOf(shared)
                .multiply(HUNDRED)
                .compareTo(limits.copiedShare().multiply(BigDecimal.valueOf(all)))
            >= 0;
  }

  private static Violation violation(Form form, SharedMeanings.Source source, int all) {
    return source
        .peer()
        .nameIn(
            Violation.of(form).with("shared", source.shared()).with("count", all),
            other -> FurtherCell.of(other.place().title()));
  }
}
