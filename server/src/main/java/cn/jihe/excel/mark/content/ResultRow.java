package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of the result sheet.
 *
 * @param cell the cell it is about; empty on the line that heads several
 * @param where what the cell's column says: an address, or how many cells
 * @param form the form's project, or empty for the file as a whole
 * @param code of the rule that leads
 * @param codes those of all rules that speak in it
 * @param names those of the same rules
 * @param same in which other forms the same is said; empty where in none
 * @param detail whether it stands below a line that heads it
 * @param advised whether that line gives the same advice
 * @param also cells that get its mark where nothing is said of them alone
 * @param line the number of the line that says it, which is its own unless an earlier form's line
 *     says the same
 * @param keys by which it is known again
 */
public record ResultRow(
    Severity severity,
    String severityWord,
    String form,
    Optional<CellRef> cell,
    String where,
    String code,
    List<String> codes,
    List<String> names,
    String message,
    String same,
    String expected,
    String advice,
    boolean detail,
    boolean advised,
    List<CellRef> also,
    int line,
    RowKeys keys) {

  public ResultRow {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
    also = List.copyOf(also);
  }

  /** Whether it heads several. */
  boolean heads() {
    return cell.isEmpty();
  }

  /** The rules by name and code, in one line. */
  String rules(MarkTexts words) {
    return IntStream.range(0, codes.size())
        .mapToObj(i -> words.say("noteRule", names.get(i), codes.get(i)))
        .collect(Collectors.joining(words.say("noteComma")));
  }

  /** What the sheet says behind the advice, which it then gives in any case. */
  ResultRow withRemark(String remark) {
    return new ResultRow(
        severity,
        severityWord,
        form,
        cell,
        where,
        code,
        codes,
        names,
        message,
        same,
        expected,
        advice + remark,
        detail,
        false,
        also,
        line,
        keys);
  }
}
