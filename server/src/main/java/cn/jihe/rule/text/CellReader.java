package cn.jihe.rule.text;

import cn.jihe.form.FieldValue;
import cn.jihe.form.RawValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads a cell of a case: {@code "95"} is text, {@code 95} a number, {@code {shown: "92.25%",
 * number: 0.9225}} a formatted number, {@code {error: "#REF!"}} an error, {@code {formula: true}} a
 * formula without a result.
 */
final class CellReader extends StdDeserializer<RawValue> {

  private static final long serialVersionUID = 1L;

  CellReader() {
    super(RawValue.class);
  }

  @Override
  public RawValue deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken().isNumeric()) {
      return new RawValue(parser.getText(), parser.getDecimalValue(), null, null);
    }
    if (parser.currentToken().isScalarValue()) {
      return RawValue.ofText(parser.getText());
    }
    JsonNode cell = parser.readValueAsTree();
    if (cell.has("error")) {
      String shown = cell.get("error").asText();
      return new RawValue(shown, null, null, FieldValue.Trouble.ERROR_VALUE);
    }
    if (cell.has("formula")) {
      return new RawValue("", null, null, FieldValue.Trouble.NO_CACHED_VALUE);
    }
    BigDecimal number = cell.path("number").decimalValue();
    return new RawValue(cell.path("shown").asText(), number, null, null);
  }

  @Override
  public RawValue getNullValue(DeserializationContext context) {
    return RawValue.EMPTY;
  }
}
