package cn.jihe.support;

import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person reads in the cells of a workbook.
 *
 * @param forms form by form: its kind, and its fields with sheet, cell and text
 */
public record CellTruth(JsonNode forms) {

  /** Of the workbook that this file describes. */
  public static CellTruth of(Path cellsJson) {
    try {
      return new CellTruth(new ObjectMapper().readTree(cellsJson.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many fields a person reads. */
  public int fields() {
    int fields = 0;
    for (JsonNode form : forms) {
      fields += form.get("fields").size();
    }
    return fields;
  }

  /** Where a form that was read is another than this one, a line each. */
  public List<String> differences(int index, Form form) {
    JsonNode truth = forms.get(index);
    List<String> wrong = new ArrayList<>();
    if (!form.kind().name().equals(truth.get("kind").asText())) {
      wrong.add(index + " kind: " + form.kind());
    }
    truth
        .get("fields")
        .properties()
        .forEach(
            field ->
                difference(form, field.getKey(), field.getValue())
                    .ifPresent(text -> wrong.add(form.place().index() + " " + text)));
    return wrong;
  }

  private static Optional<String> difference(Form form, String path, JsonNode expected) {
    Optional<Field> found = form.field(new FieldPath(path));
    String wanted = expected.get("sheet").asText() + "!" + expected.get("cell").asText();
    if (found.isEmpty()) {
      return Optional.of(path + ": not found, wanted " + wanted);
    }
    Field field = found.get();
    String cell = field.cell() == null ? "none" : field.cell().sheet() + "!" + field.cell().a1();
    String text = expected.get("text").asText();
    return cell.equals(wanted) && sameText(field, text)
        ? Optional.empty()
        : Optional.of(
            path + ": " + cell + " '" + field.text() + "', wanted " + wanted + " '" + text + "'");
  }

  private static boolean sameText(Field field, String text) {
    if (field.text().equals(text)) {
      return true;
    }
    if (field.value() instanceof FieldValue.Day day) {
      return day.first().toString().equals(text);
    }
    return number(field.text())
        .flatMap(found -> number(text).map(wanted -> found.compareTo(wanted) == 0))
        .orElse(false);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
