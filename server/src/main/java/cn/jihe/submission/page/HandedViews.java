package cn.jihe.submission.page;

import cn.jihe.ledger.Filing;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Submission;
import cn.jihe.submission.ForeignForms;
import cn.jihe.submission.page.HandedView.HandedFile;
import cn.jihe.submission.page.HandedView.HandedForm;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Says what became of files that were handed in, in one language. */
final class HandedViews {

  private static final Messages FILINGS = Messages.at("/cn/jihe/submission/filings");

  private final HandInWords words;
  private final Texts filings;

  HandedViews(HandInWords words) {
    this.words = words;
    this.filings = FILINGS.in(words.language());
  }

  HandedView of(String result, List<Submission> submissions) {
    Set<FilingState> states = EnumSet.noneOf(FilingState.class);
    submissions.forEach(one -> one.filings().forEach(filing -> states.add(filing.state())));
    long counting =
        submissions.stream()
            .flatMap(one -> one.filings().stream())
            .filter(filing -> filing.state().counts())
            .count();
    return new HandedView(
        result,
        words.say("handed", counting, submissions.size()),
        submissions.stream().map(this::file).toList(),
        states.stream().map(state -> words.say("next." + state.name())).distinct().toList());
  }

  private HandedFile file(Submission submission) {
    return new HandedFile(
        submission.entry().fileName(),
        submission.id().toString(),
        words.moment(submission.entry().received()),
        IntStream.range(0, submission.filings().size())
            .mapToObj(i -> form(submission, i))
            .toList());
  }

  private HandedForm form(Submission submission, int index) {
    Filing filing = submission.filings().get(index);
    var form = submission.report().forms().get(index).form();
    boolean counts = filing.state().counts();
    boolean kept = filing.state() == FilingState.ATTEMPT;
    String style = counts ? "clean" : kept ? "error" : "warning";
    return new HandedForm(
        words.project(form.projectName().text()),
        filing.dossier().map(UUID::toString).orElse(""),
        filing.version().map(number -> words.say("version", number)).orElse(""),
        style,
        counts ? "◐" : kept ? "▲" : "◆",
        filings.say(
            key(filing),
            submission.year().map(String::valueOf).orElse(""),
            submission.unit().orElse(""),
            ForeignForms.shortened(form.unit().text()),
            filing.version().map(String::valueOf).orElse("")));
  }

  private static String key(Filing filing) {
    String key = filing.reason().map(Enum::name).orElse(filing.state().name());
    boolean sentBack =
        filing.reason().filter(FilingReason.UNCHANGED::equals).isPresent()
            && filing.state() == FilingState.REFUSED;
    return sentBack ? key + "." + filing.state().name() : key;
  }
}
