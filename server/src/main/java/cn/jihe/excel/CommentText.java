package cn.jihe.excel;

import java.util.List;
import java.util.StringJoiner;

/** What the comment on a flagged cell says. */
record CommentText(ResultWords words, String sheetName) {

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
              words.say("seeRow", sheetName, ResultSheetWriter.FIRST_ROW + number + 1)));
    }
    return text.toString();
  }
}
