package cn.jihe.excel.mark.typed;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.text.Shortening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what was typed out of the rows of a result sheet. The column of keys may have moved; the
 * columns to type into stand right of it.
 */
public final class TypedRows {

  /** More rows than this are nobody's work. */
  private static final int MOST = 5_000;

  /** Characters of one text. */
  private static final int LONGEST = 2_000;

  /** Characters of what the row itself says. */
  private static final int LONGEST_OWN = 200;

  private static final int PROJECT = -5;
  private static final int CELL = -4;
  private static final int MESSAGE = -3;

  private static final int NOT_YET = -1;

  private final List<TypedRow> rows = new ArrayList<>();

  private int keyColumn = NOT_YET;
  private boolean ofRemarks;

  /**
   * Takes the next row from the top.
   *
   * @param texts by column, from 0
   */
  public void row(Map<Integer, String> texts) {
    Optional<Integer> header =
        texts.entrySet().stream()
            .filter(cell -> isHeader(cell.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (header.isPresent()) {
      keyColumn = header.get();
      ofRemarks = texts.getOrDefault(keyColumn, "").equals(RowKeys.OF_REMARKS);
      return;
    }
    RowKeys keys = RowKeys.NONE;
    int column = keyColumn;
    for (Map.Entry<Integer, String> cell : texts.entrySet()) {
      Optional<RowKeys> read = RowKeys.read(cell.getValue());
      if (read.isPresent()) {
        keys = read.get();
        column = cell.getKey();
      }
    }
    if (column != NOT_YET && rows.size() < MOST) {
      take(keys, column, texts);
    }
  }

  private static boolean isHeader(String text) {
    return text.equals(RowKeys.OF_HEADER) || text.equals(RowKeys.OF_REMARKS);
  }

  private void take(RowKeys keys, int column, Map<Integer, String> texts) {
    Map<TypedColumn, String> typed = new EnumMap<>(TypedColumn.class);
    boolean onlyReply = ofRemarks || keys.remark().isPresent();
    for (TypedColumn each : TypedColumn.values()) {
      if (onlyReply && each != TypedColumn.REPLY) {
        continue;
      }
      String text = typed(texts.getOrDefault(column + each.right(), ""), LONGEST);
      if (!text.isEmpty()) {
        typed.put(each, text);
      }
    }
    if (!typed.isEmpty()) {
      rows.add(
          new TypedRow(
              keys,
              own(texts, column + PROJECT),
              own(texts, column + CELL),
              own(texts, column + MESSAGE),
              typed));
    }
  }

  private static String own(Map<Integer, String> texts, int column) {
    return typed(texts.getOrDefault(column, ""), LONGEST_OWN);
  }

  /** Line ends as one sign, nothing that only looks like ours, and not too long. */
  private static String typed(String text, int longest) {
    String plain =
        text.replace("\r\n", "\n").replace('\r', '\n').replace(OwnMark.INVISIBLE, "").strip();
    return plain.length() <= longest ? plain : Shortening.marked(plain, longest - 1);
  }

  /** All that was typed, from the top. */
  public List<TypedRow> all() {
    return List.copyOf(rows);
  }
}
