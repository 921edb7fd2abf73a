package cn.jihe.excel.mark.content;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What the comment on a flagged cell says.
 *
 * @param rulePages address to which a rule's code is added to get its page
 */
record CommentText(MarkTexts words, String sheetName, Optional<String> rulePages) {

  /** Each line that speaks of the cell, with its row of the result sheet. */
  String of(List<ResultRow> rows, List<Integer> numbers) {
    StringJoiner text = new StringJoiner("\n\n");
    for (int number : numbers) {
      ResultRow row = rows.get(number);
      text.add(
          String.join(
              "\n",
              words.say("noteHead", row.severityWord(), row.rule().replace('\n', '；')),
              row.message(),
              words.say("correct", row.advice()),
              words.say("seeRow", sheetName, ResultContent.FIRST_ROW + number + 1) + pages(row)));
    }
    return text.toString();
  }

  private String pages(ResultRow row) {
    return rulePages
        .map(
            page ->
                row.codes().stream().map(code -> "\n" + page + code).collect(Collectors.joining()))
        .orElse("");
  }
}
