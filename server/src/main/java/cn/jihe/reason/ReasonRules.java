package cn.jihe.reason;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.text.Language;
import cn.jihe.text.StoredText;
import cn.jihe.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is taken for a reason at all. */
final class ReasonRules {

  /** Of a rule's findings so many are compared with what is said. */
  private static final int MOST_COMPARED = 20;

  private final FindingMessages messages;

  ReasonRules(FindingMessages messages) {
    this.messages = messages;
  }

  /** Whether its text is long enough and not too long. */
  static boolean isOfLength(String text) {
    String said = text.strip();
    int length = said.codePointCount(0, said.length());
    return length >= NewReason.SHORTEST && length <= NewReason.LONGEST;
  }

  /** As it is kept; empty when it only repeats what stands there or what was found. */
  Optional<NewReason> taken(NewReason reason, List<Finding> findings) {
    String plain = Wording.plain(reason.text());
    boolean repeats =
        findings.stream().limit(MOST_COMPARED).anyMatch(finding -> repeats(plain, finding));
    return isOfLength(reason.text()) && !repeats
        ? Optional.of(
            new NewReason(reason.key(), reason.category(), StoredText.name(reason.text().strip())))
        : Optional.empty();
  }

  private boolean repeats(String plain, Finding finding) {
    return plain.equals(Wording.plain(finding.found()))
        || Arrays.stream(Language.values())
            .map(language -> messages.say(finding, language).message())
            .anyMatch(message -> plain.equals(Wording.plain(message)));
  }

  /** The findings that it may be about. */
  static List<Finding> findings(FormReport report, NewReason reason) {
    return Reasoning.findings(report, reason.key());
  }
}
