package cn.jihe.form;

import cn.jihe.text.Language;
import cn.jihe.text.Remembered;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of both forms, from {@code schema.yml}: what is known of a field is asked here. */
public final class FormSchema {

  /** Where on a form a field stands, which decides how it is found and laid out. */
  public enum Block {
    /** Above the money, each label beside its cell. */
    HEAD,
    /** A declaration's money for the whole project; the first field is the sum of the others. */
    TOTAL_FUNDS,
    /** A declaration's money for the year; the first field is the sum of the others. */
    ANNUAL_FUNDS,
    /** The columns of a self-evaluation's money. */
    FUND_ROWS,
    /** Paragraphs. */
    GOALS,
    /** The columns of the table of indicators. */
    INDICATORS,
    /** Below the indicators of a self-evaluation. */
    CLOSING
  }

  /** The file: the fields of each block in the order in which forms have them. */
  static final class Blocks extends EnumMap<Block, List<FormField>> {
    private static final long serialVersionUID = 1L;

    Blocks() {
      super(Block.class);
    }
  }

  private static final class Holder {
    static final FormSchema STANDARD =
        new FormSchema(YamlResource.read("/cn/jihe/form/schema.yml", Blocks.class, MAPPER));
  }

  /** In the table a path is a plain text; on record it is not. */
  private static final ObjectMapper MAPPER =
      YamlResource.MAPPER
          .copy()
          .registerModule(
              new SimpleModule()
                  .addDeserializer(
                      FieldPath.class,
                      new StdDelegatingDeserializer<>(
                          new StdConverter<String, FieldPath>() {
                            @Override
                            public FieldPath convert(String path) {
                              return new FieldPath(path);
                            }
                          })));

  /** Names of columns with the numbers of rows: a form's fields, and those of long tables. */
  private static final int PLACES_BITS = 11;

  private static final int LONGEST_PATH = 60;

  private final Map<FormKind, Map<Block, List<FormField>>> blocks = new EnumMap<>(FormKind.class);
  private final Map<FormKind, Map<Block, Map<String, FormField>>> labelled =
      new EnumMap<>(FormKind.class);
  private final Map<FormKind, List<FormField>> required = new EnumMap<>(FormKind.class);
  private final Map<String, FormField> byPath = new HashMap<>();
  private final Remembered<Optional<FormField>> known =
      new Remembered<>(
          PLACES_BITS,
          LONGEST_PATH,
          path -> Optional.ofNullable(byPath.get(new FieldPath(path).ofAnyRow())));

  private FormSchema(Map<Block, List<FormField>> all) {
    for (FormKind kind : FormKind.values()) {
      Map<Block, List<FormField>> ofKind = new EnumMap<>(Block.class);
      Map<Block, Map<String, FormField>> byLabel = new EnumMap<>(Block.class);
      all.forEach(
          (block, fields) -> {
            ofKind.put(block, fields.stream().filter(field -> field.isOn(kind)).toList());
            Map<String, FormField> labels = new HashMap<>();
            ofKind.get(block).forEach(field -> labels.putIfAbsent(field.label(), field));
            byLabel.put(block, labels);
          });
      blocks.put(kind, ofKind);
      labelled.put(kind, byLabel);
      required.put(kind, fields(kind).stream().filter(FormField::required).toList());
    }
    all.values().stream()
        .flatMap(List::stream)
        .forEach(field -> byPath.put(field.path().ofAnyRow(), field));
  }

  /** The fields of the forms that come with the product. */
  public static FormSchema standard() {
    return Holder.STANDARD;
  }

  /** Every field that forms of this kind may have, block by block. */
  public List<FormField> fields(FormKind kind) {
    return of(blocks, kind).values().stream().flatMap(List::stream).toList();
  }

  /** The fields of one block. */
  public List<FormField> fields(FormKind kind, Block block) {
    return of(blocks, kind).getOrDefault(block, List.of());
  }

  private static <V> Map<Block, V> of(Map<FormKind, Map<Block, V>> all, FormKind kind) {
    return all.getOrDefault(kind, Map.of());
  }

  /** The field at this path, in whatever row; empty when there is no such field. */
  public Optional<FormField> field(FieldPath path) {
    return known.of(path.value());
  }

  /** The first field of a block that has this label; empty when none has. */
  public Optional<FormField> labelled(FormKind kind, Block block, String label) {
    return Optional.ofNullable(of(labelled, kind).getOrDefault(block, Map.of()).get(label));
  }

  /** What the field at this path expects: text, when nothing is known of it. */
  public FieldType type(FieldPath path) {
    return field(path).map(FormField::type).orElse(FieldType.TEXT);
  }

  /** What people call the field at this path; the last part of the path when nobody knows it. */
  public String name(FieldPath path, Language language) {
    return field(path).map(field -> field.name().in(language)).orElse(path.leaf());
  }

  /** The fields that a form of this kind must not leave blank. */
  public List<FormField> required(FormKind kind) {
    return required.getOrDefault(kind, List.of());
  }
}
