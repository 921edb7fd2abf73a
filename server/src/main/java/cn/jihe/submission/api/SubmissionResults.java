package cn.jihe.submission.api;

import cn.jihe.check.CheckResult;
import cn.jihe.check.CheckResults;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.reason.UnplacedText;
import cn.jihe.submission.ForeignForms;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Says what is on record in a language. */
final class SubmissionResults {

  private final Language language;
  private final Texts texts;

  SubmissionResults(Language language) {
    this.language = language;
    this.texts = Messages.at("/cn/jihe/submission/filings").in(language);
  }

  /**
   * A submission as it is answered.
   *
   * @param unplaced what was said with it and could not be placed
   */
  SubmissionResult of(Submission submission, List<UnplacedText> unplaced) {
    List<Filing> filings = submission.filings();
    return new SubmissionResult(
        checked(submission),
        submission.id().toString(),
        submission.entry().received().toString(),
        submission.entry().catalogue(),
        IntStream.range(0, filings.size())
            .mapToObj(form -> row(form, filings.get(form), submission))
            .toList(),
        submission.entry().onBehalf(),
        submission.note().orElse(null),
        unplaced.stream()
            .map(text -> new SubmissionResult.UnplacedRow(text.what(), text.place(), text.text()))
            .toList());
  }

  /** As its check answered. */
  private CheckResult checked(Submission submission) {
    SubmissionEntry entry = submission.entry();
    return new CheckResults(submission.messages(), language)
        .of(entry.fileName(), entry.sha256(), entry.size(), submission.report());
  }

  private SubmissionResult.StoredRow row(int form, Filing filing, Submission submission) {
    return new SubmissionResult.StoredRow(
        form,
        filing.dossier().map(UUID::toString).orElse(null),
        filing.version().orElse(null),
        filing.state(),
        filing.reason().orElse(null),
        texts.say(
            key(filing),
            submission.year().map(String::valueOf).orElse(""),
            submission.unit().orElse(""),
            ForeignForms.shortened(submission.report().forms().get(form).form().unit().text()),
            filing.version().map(String::valueOf).orElse("")));
  }

  private static String key(Filing filing) {
    String key = filing.reason().map(Enum::name).orElse(filing.state().name());
    return filing.reason().filter(FilingReason.UNCHANGED::equals).isPresent()
            && filing.state() == FilingState.REFUSED
        ? key + "." + filing.state().name()
        : key;
  }
}
