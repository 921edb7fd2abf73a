package cn.jihe.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that one form has, by their paths. */
final class FieldsByPath {

  private final Map<FieldPath, Field> fields = new LinkedHashMap<>();

  void put(Field field) {
    fields.put(field.path(), field);
  }

  /** The field at this path; {@link Field#absent} when the form has none. */
  Field get(String path) {
    return get(new FieldPath(path));
  }

  Field get(FieldPath path) {
    Field field = fields.get(path);
    return field == null ? Field.absent(path) : field;
  }

  /** In the order in which they were put. */
  List<Field> all() {
    return List.copyOf(fields.values());
  }
}
