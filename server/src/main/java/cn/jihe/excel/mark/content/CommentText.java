package cn.jihe.excel.mark.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what the comment on a flagged cell says.
 *
 * @param firstRow the row of the sheet in which the first finding stands, from 0
 * @param rulePages address to which a rule's code is added to get its page
 */
record CommentText(MarkTexts words, String sheetName, int firstRow, Optional<String> rulePages) {

  /** Each line that speaks of the cell, with its row of the result sheet. */
  NoteText of(List<ResultRow> rows, List<Integer> numbers) {
    List<NoteText.Part> parts = new ArrayList<>(2 * numbers.size());
    for (int number : numbers) {
      ResultRow row = rows.get(number);
      String between = parts.isEmpty() ? "" : "\n\n";
      String rules = row.rules(words);
      String head =
          rules.isEmpty() ? row.severityWord() : words.say("noteHead", row.severityWord(), rules);
      parts.add(new NoteText.Part(between + head, true));
      parts.add(new NoteText.Part("\n" + below(row), false));
    }
    return new NoteText(parts);
  }

  private String below(ResultRow row) {
    String advice = row.advice().isEmpty() ? "" : words.say("correct", row.advice()) + "\n";
    String seen = words.say("seeRow", sheetName, firstRow + row.line() + 1);
    return row.message() + "\n" + advice + seen + pages(row);
  }

  private String pages(ResultRow row) {
    return rulePages
        .map(
            page ->
                row.codes().stream().map(code -> "\n" + page + code).collect(Collectors.joining()))
        .orElse("");
  }
}
