package cn.jihe.excel.mark.content;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the comment on a flagged cell says.
 *
 * @param rulePages address to which a rule's code is added to get its page
 */
record CommentText(MarkTexts words, String sheetName, Optional<String> rulePages) {

  /** Several findings of one cell in one comment, each naming its row of the result sheet. */
  String of(List<ResultRow> rows, List<Integer> numbers) {
    StringJoiner text = new StringJoiner("\n\n", "【" + words.say("commentHead") + "】\n", "");
    for (int number : numbers) {
      ResultRow row = rows.get(number);
      text.add(
          String.join(
              "\n",
              row.severityWord() + " " + row.rule(),
              row.message(),
              words.say("correct", row.advice()),
              words.say("seeRow", sheetName, ResultContent.FIRST_ROW + number + 1)
                  + rulePages.map(page -> "\n" + page + row.code()).orElse("")));
    }
    return text.toString();
  }
}
