package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What a method of Excel is called with: values, and at some places other objects of Excel. */
record Arguments(List<JsonNode> values, List<ExcelObject> objects) {

  /** The value at a place; missing when fewer were given. */
  JsonNode value(int place) {
    return place < values.size() ? values.get(place) : MissingNode.getInstance();
  }

  String text(int place) {
    JsonNode value = value(place);
    if (!value.isTextual()) {
      throw RichError.invalidArgument();
    }
    return value.textValue();
  }

  int number(int place) {
    JsonNode value = value(place);
    if (!value.isIntegralNumber()) {
      throw RichError.invalidArgument();
    }
    return value.intValue();
  }

  boolean flag(int place) {
    return value(place).asBoolean();
  }

  /** The cell or range at a place: given as an object, or by its address. */
  String address(int place) {
    ExcelObject object = place < objects.size() ? objects.get(place) : null;
    return object == null ? text(place) : (String) object.reader("Address").get();
  }
}
