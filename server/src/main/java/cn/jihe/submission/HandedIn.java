package cn.jihe.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jihe.excel.read.NamedYear;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.Request;
import cn.jihe.ledger.Submission;
import cn.jihe.rule.Report;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A file as somebody hands it in. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record HandedIn(Request request, byte[] bytes, Submitter submitter, SenderSays sender) {

  /** Asks for the bytes of the file. */
  static HandedIn of(SentFile file, Submitter submitter, SenderSays sender, String ruleSet) {
    byte[] bytes = file.bytes().get();
    Request request =
        new Request(
            DigestUtils.sha256Hex(bytes),
            sender.year(),
            NamedYear.of(file.name()),
            sender.unit(),
            sender.mark(),
            ruleSet);
    return new HandedIn(request, bytes, submitter, sender);
  }

  /** The same once more, after an act that took or sent back what came of it. */
  HandedIn again(UUID act) {
    UUID after =
        sender
            .mark()
            .map(mark -> UUID.nameUUIDFromBytes((act + "/" + mark).getBytes(UTF_8)))
            .orElse(act);
    return new HandedIn(request.again(after), bytes, submitter, sender);
  }

  /** Whose each form is. */
  List<Belonging> belongings(Report report) {
    return report.forms().stream().map(form -> submitter.belonging(form.form(), sender)).toList();
  }

  /**
   * Who hands it in, and for whom.
   *
   * @param belongings whose the forms are
   * @throws cn.jihe.web.ProblemException of kind NOTE_MISSING when it is for others' units and says
   *     nothing
   */
  Filer filer(List<Belonging> belongings) {
    boolean onBehalf = submitter.isOnBehalf(belongings);
    if (onBehalf) {
      sender.requireNote();
    }
    return new Filer(
        submitter.caller().actor(), submitter.organisation(belongings), onBehalf, sender.note());
  }

  /**
   * Why nothing of it can be handed in; empty when some form can.
   *
   * @param belongings whose the report's forms are
   */
  Optional<ForeignForms> foreign(Report report, List<Belonging> belongings) {
    return belongings.stream().allMatch(Belonging::isForeign)
        ? Optional.of(
            new ForeignForms(
                FilingDecision.unit(report.forms().getFirst().form())
                    .or(sender::unit)
                    .orElseThrow(),
                belongings.getFirst().refused().orElseThrow(),
                submitter.present()))
        : Optional.empty();
  }

  /** Whether what is on record of the same request came to what this one would come to. */
  boolean isRepeatedBy(Submission known) {
    List<Belonging> belongings = belongings(known.report());
    return known.entry().onBehalf() == submitter.isOnBehalf(belongings)
        && IntStream.range(0, belongings.size())
            .allMatch(i -> belongings.get(i).isThatOf(known.filings().get(i)));
  }
}
