package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One queue of operations that an add-in sent with {@code context.sync()}: done one after the other
 * until one fails; what was done before stays done, as in Excel.
 */
final class Batch {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExcelObject workbook;
  private final Function<String, ExcelObject> references;
  private final ApiSets sets;
  private final JsonNode paths;
  private final Map<Integer, ExcelObject> objects = new HashMap<>();

  /**
   * @param references finds a range that was given out before by its {@code _ReferenceId}
   */
  Batch(
      ExcelObject workbook,
      Function<String, ExcelObject> references,
      ApiSets sets,
      JsonNode objectPaths) {
    this.workbook = workbook;
    this.references = references;
    this.sets = sets;
    this.paths = objectPaths;
  }

  /** Does the actions; what they gave, and the error if one failed. */
  ObjectNode process(JsonNode actions) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("Results");
    ArrayNode traces = answer.putArray("TraceIds");
    int index = 0;
    for (JsonNode action : actions) {
      try {
        JsonNode value = act(action);
        results.addObject().put("ActionId", action.path("Id").intValue()).set("Value", value);
        if (action.path("ActionType").intValue() == 5) {
          traces.add(action.path("Id").intValue());
        }
      } catch (RichError e) {
        answer
            .putObject("Error")
            .put("Code", e.code())
            .put("Message", e.getMessage())
            .put("HttpStatusCode", 400)
            .put("ActionIndex", index)
            .put("Location", action.path("Name").asText());
        break;
      }
      index++;
    }
    return answer;
  }

  private JsonNode act(JsonNode action) {
    int type = action.path("ActionType").intValue();
    if (type == 5) {
      return JSON.nullNode();
    }
    ExcelObject object = object(action.path("ObjectPathId").intValue());
    if (object.isNothing()) {
      return JSON.nullNode();
    }
    String name = action.path("Name").asText();
    return switch (type) {
      case 1 -> object.identity();
      case 2 -> new Loading(sets).load(object, action.path("QueryInfo"));
      case 3 -> JSON.valueToTree(value(invoke(object, name, action)));
      case 4 -> set(object, name, arguments(action).value(0));
      default -> throw sets.notImitated(object.type(), "action " + type);
    };
  }

  private static Object value(Object result) {
    return result instanceof ExcelObject object ? object.identity() : result;
  }

  private JsonNode set(ExcelObject object, String name, JsonNode value) {
    sets.demand(object.type(), name);
    Consumer<JsonNode> writer = object.writer(name);
    if (writer == null) {
      throw sets.notImitated(object.type(), "set " + name);
    }
    writer.accept(value);
    return JSON.nullNode();
  }

  private Object invoke(ExcelObject object, String name, JsonNode call) {
    if (name.startsWith("_KeepReference") || name.startsWith("_RemoveReference")) {
      return null;
    }
    sets.demand(object.type(), name);
    Function<Arguments, ?> method = object.method(name);
    if (method == null) {
      throw sets.notImitated(object.type(), name + "()");
    }
    return method.apply(arguments(call));
  }

  private Arguments arguments(JsonNode call) {
    JsonNode info = call.path("ArgumentInfo");
    List<JsonNode> values = new ArrayList<>();
    info.path("Arguments").forEach(values::add);
    List<ExcelObject> given = new ArrayList<>();
    for (JsonNode id : info.path("ReferencedObjectPathIds")) {
      given.add(id.intValue() == 0 ? null : object(id.intValue()));
    }
    return new Arguments(values, given);
  }

  private ExcelObject object(int id) {
    ExcelObject known = objects.get(id);
    if (known == null) {
      known = found(paths.path(String.valueOf(id)));
      objects.put(id, known);
    }
    return known;
  }

  private ExcelObject found(JsonNode path) {
    int kind = path.path("ObjectPathType").intValue();
    String name = path.path("Name").asText();
    if (kind == 1) {
      return workbook;
    }
    if (kind == 6) {
      return references.apply(name);
    }
    if (kind == 7) {
      return ExcelObject.NOTHING;
    }
    ExcelObject parent = object(path.path("ParentObjectPathId").intValue());
    if (parent.isNothing()) {
      return parent;
    }
    return switch (kind) {
      case 3 -> (ExcelObject) invoke(parent, name, path);
      case 4 -> property(parent, name);
      case 5 -> parent.item(arguments(path));
      default -> throw sets.notImitated(parent.type(), "path " + kind);
    };
  }

  private ExcelObject property(ExcelObject parent, String name) {
    sets.demand(parent.type(), name);
    if (parent.way(name) == null) {
      throw sets.notImitated(parent.type(), name);
    }
    return parent.way(name).get();
  }
}
