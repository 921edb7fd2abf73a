package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What {@code load} brings: the properties that were asked for, of one object or of each item. */
final class Loading {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiSets sets;

  Loading(ApiSets sets) {
    this.sets = sets;
  }

  /** By the library's own description of the query. */
  JsonNode load(ExcelObject object, JsonNode query) {
    List<String> wanted = new ArrayList<>();
    query.path("Select").forEach(name -> wanted.add(name.asText()));
    return load(object, wanted);
  }

  private JsonNode load(ExcelObject object, List<String> wanted) {
    if (object.isNothing()) {
      return JSON.nullNode();
    }
    ObjectNode loaded = object.identity();
    if (object.isCollection()) {
      ArrayNode items = loaded.putArray("_Items");
      for (ExcelObject item : object.all()) {
        items.add(load(item, wanted.stream().map(Loading::ofItem).toList()));
      }
      return loaded;
    }
    if (wanted.isEmpty()) {
      object.scalars().stream()
          .filter(name -> supported(object, name))
          .forEach(name -> loaded.set(name, JSON.valueToTree(object.reader(name).get())));
    }
    wanted.forEach(path -> put(loaded, object, path));
    return loaded;
  }

  private static String ofItem(String path) {
    return path.startsWith("items/") ? path.substring("items/".length()) : path;
  }

  private void put(ObjectNode loaded, ExcelObject object, String path) {
    int slash = path.indexOf('/');
    String plain = slash < 0 ? path : path.substring(0, slash);
    String name = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    sets.demand(object.type(), name);
    if (object.way(name) != null) {
      List<String> rest = slash < 0 ? List.of() : List.of(path.substring(slash + 1));
      merge(loaded, name, load(object.way(name).get(), rest));
    } else if (object.reader(name) != null) {
      loaded.set(name, JSON.valueToTree(object.reader(name).get()));
    } else {
      throw sets.notImitated(object.type(), name);
    }
  }

  private boolean supported(ExcelObject object, String name) {
    try {
      sets.demand(object.type(), name);
      return true;
    } catch (RichError e) {
      return false;
    }
  }

  private static void merge(ObjectNode loaded, String name, JsonNode value) {
    if (loaded.get(name) instanceof ObjectNode before && value instanceof ObjectNode more) {
      more.properties().forEach(each -> merge(before, each.getKey(), each.getValue()));
    } else {
      loaded.set(name, value);
    }
  }
}
