package cn.jihe.review.view;

import cn.jihe.rule.Finding;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding in a line.
 *
 * @param style of its severity
 * @param severity the word for it
 * @param name of its rule, after its code
 */
public record FindingLine(
    String style, String severity, String place, String name, String message, String expected) {

  static List<FindingLine> of(List<Finding> findings, FindingMessages messages, Wordings words) {
    return findings.stream().map(one -> of(one, messages, words)).toList();
  }

  static FindingLine of(Finding finding, FindingMessages messages, Wordings words) {
    FindingText said = messages.say(finding, words.language());
    return new FindingLine(
        finding.severity().name().toLowerCase(Locale.ROOT),
        words.say("severity." + finding.severity().name()),
        Wordings.place(Optional.of(finding.cell())),
        finding.rule() + " " + messages.name(finding, words.language()),
        said.message(),
        said.expected());
  }
}
