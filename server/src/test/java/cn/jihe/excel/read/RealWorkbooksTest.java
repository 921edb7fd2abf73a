package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every real workbook, against what a person read there. */
class RealWorkbooksTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");

  @ParameterizedTest
  @CsvSource({
    "000-sheets.xlsx, 252",
    "000-sheets-legacy.xls, 252",
    "002-offset-typed.xlsx, 416",
    "002-stacked.xlsx, 416",
    "002-stacked-resaved.xlsx, 416",
    "004-sheets.xlsx, 823",
    "004-sheets-legacy.xls, 823",
    "004-typed-total.xlsx, 823"
  })
  void everyFieldHasItsCellAndText(String file, int fields) throws IOException, RefusedWorkbook {
    Workbook read = read(WORKBOOKS.resolve(file));
    String truthFile = file.substring(0, file.lastIndexOf('.')) + ".cells.json";
    JsonNode truth = new ObjectMapper().readTree(WORKBOOKS.resolve(truthFile).toFile());
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (int index = 0; index < truth.size(); index++) {
      Form form = read.forms().get(index);
      assertThat(form.kind().name()).isEqualTo(truth.get(index).get("kind").asText());
      for (Map.Entry<String, JsonNode> expected : truth.get(index).get("fields").properties()) {
        compared++;
        difference(form, expected.getKey(), expected.getValue())
            .ifPresent(text -> wrong.add(form.place().index() + " " + text));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isEqualTo(fields);
    assertThat(read.forms()).hasSize(truth.size());
    assertThat(read.gaps()).isEmpty();
  }

  private static Workbook read(Path file) throws IOException, RefusedWorkbook {
    return new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT)
        .read(file.getFileName().toString(), Files.readAllBytes(file));
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
