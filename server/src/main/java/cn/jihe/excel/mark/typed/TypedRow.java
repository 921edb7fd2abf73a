package cn.jihe.excel.mark.typed;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the result sheet into which somebody typed.
 *
 * @param keys what the row is about; {@link RowKeys#NONE} where it does not say so any more
 * @param project what the row says of the form; may be empty
 * @param cell what it says of the place; may be empty
 * @param message what it says is wrong there; may be empty
 * @param texts what was typed, at least one; none of them blank
 */
public record TypedRow(
    RowKeys keys, String project, String cell, String message, Map<TypedColumn, String> texts) {

  public TypedRow {
    texts = Map.copyOf(texts);
  }

  /** The same row with some of its texts. */
  TypedRow with(Map<TypedColumn, String> others) {
    return new TypedRow(keys, project, cell, message, others);
  }

  /** Each text by itself, from left to right. */
  public Stream<TypedText> each() {
    return new EnumMap<>(texts)
        .entrySet().stream()
            .map(
                typed ->
                    new TypedText(
                        keys.rule(),
                        keys.keys(),
                        keys.group(),
                        project,
                        cell,
                        typed.getKey(),
                        typed.getValue()));
  }
}
