package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One object of Excel as an add-in reaches it: what can be read, set and called on it, by name. */
final class ExcelObject {

  /** What an {@code …OrNullObject} gives when there is nothing. */
  static final ExcelObject NOTHING = new ExcelObject("Nothing");

  private final String type;
  private final ObjectNode identity = JsonNodeFactory.instance.objectNode();
  private final Map<String, Supplier<?>> reads = new HashMap<>();
  private final Map<String, Supplier<ExcelObject>> leads = new HashMap<>();
  private final Map<String, Consumer<JsonNode>> writes = new HashMap<>();
  private final Map<String, Function<Arguments, ?>> calls = new HashMap<>();
  private Supplier<List<ExcelObject>> items;
  private Function<Arguments, ExcelObject> indexer;

  /** Of a type of Excel's object model, named as there. */
  ExcelObject(String type) {
    this.type = type;
  }

  /** By what the library finds it again: {@code _ReferenceId}, or {@code Id} in its collection. */
  ExcelObject known(String name, String value) {
    identity.put(name, value);
    return this;
  }

  /** A property that an add-in may read: what Jackson writes as the JSON value. */
  ExcelObject read(String name, Supplier<?> value) {
    reads.put(name, value);
    return this;
  }

  /** A property that leads on to another object. */
  ExcelObject lead(String name, Supplier<ExcelObject> object) {
    leads.put(name, object);
    return this;
  }

  /** A property that an add-in may set. */
  ExcelObject write(String name, Consumer<JsonNode> setter) {
    writes.put(name, setter);
    return this;
  }

  /** A method: gives an object, a JSON value, or null for nothing. */
  ExcelObject call(String name, Function<Arguments, ?> method) {
    calls.put(name, method);
    return this;
  }

  /** A method without a result. */
  ExcelObject run(String name, Consumer<Arguments> method) {
    return call(
        name,
        arguments -> {
          method.accept(arguments);
          return null;
        });
  }

  /** Makes it a collection. */
  ExcelObject items(Supplier<List<ExcelObject>> all, Function<Arguments, ExcelObject> byKey) {
    items = all;
    indexer = byKey;
    call("GetCount", arguments -> all.get().size());
    return this;
  }

  String type() {
    return type;
  }

  boolean isNothing() {
    return this == NOTHING;
  }

  boolean isCollection() {
    return items != null;
  }

  ObjectNode identity() {
    return identity.deepCopy();
  }

  List<ExcelObject> all() {
    return items.get();
  }

  ExcelObject item(Arguments key) {
    if (indexer == null) {
      throw RichError.apiNotFound();
    }
    return indexer.apply(key);
  }

  /** Names of the properties that are values, not objects. */
  List<String> scalars() {
    return reads.keySet().stream().sorted().toList();
  }

  Supplier<?> reader(String name) {
    return reads.get(name);
  }

  Supplier<ExcelObject> way(String name) {
    return leads.get(name);
  }

  Consumer<JsonNode> writer(String name) {
    return writes.get(name);
  }

  Function<Arguments, ?> method(String name) {
    return calls.get(name);
  }
}
