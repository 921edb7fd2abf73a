package cn.jihe.excel.mark.content;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
              words.say("noteHead", row.severityWord(), rules(row)),
              row.message(),
              words.say("correct", row.advice()),
              words.say("seeRow", sheetName, ResultContent.FIRST_ROW + row.line() + 1)
                  + pages(row)));
    }
    return text.toString();
  }

  private String rules(ResultRow row) {
    return IntStream.range(0, row.codes().size())
        .mapToObj(i -> words.say("noteRule", row.names().get(i), row.codes().get(i)))
        .collect(Collectors.joining(words.say("noteComma")));
  }

  private String pages(ResultRow row) {
    return rulePages
        .map(
            page ->
                row.codes().stream().map(code -> "\n" + page + code).collect(Collectors.joining()))
        .orElse("");
  }
}
