package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.CellStyleName;
import cn.jihe.excel.open.Relation;
import cn.jihe.rule.Severity;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/** Where our colours and looks stand: in the workbook's table of styles, or in a new one. */
final class StyleMarks {

  private final Optional<StylesXml> styles;
  private final Optional<String> part;
  private final Map<CellStyleName, Integer> looks = new EnumMap<>(CellStyleName.class);

  private StyleMarks(Optional<StylesXml> styles, Optional<String> part) {
    this.styles = styles;
    this.part = part;
  }

  /** Of a workbook; without any when its table cannot be read. */
  static StyleMarks of(PackageEdit edit) throws IOException {
    Optional<String> part = Optional.ofNullable(edit.pack().related("styles"));
    try {
      StylesXml styles = StylesXml.of(part.isPresent() ? edit.xml(part.get()) : null);
      return new StyleMarks(Optional.of(styles), part);
    } catch (XMLStreamException e) {
      return new StyleMarks(Optional.empty(), part);
    }
  }

  /** The number of the format that colours a flagged cell, if there can be one. */
  OptionalInt colour(Severity severity) {
    return styles.isPresent() ? OptionalInt.of(styles.get().colour(severity)) : OptionalInt.empty();
  }

  /** The number of a look of our sheet; without a table all look the same. */
  int look(CellStyleName name) {
    return looks.computeIfAbsent(name, key -> styles.map(all -> all.look(key)).orElse(0));
  }

  /** Writes all looks, and the colours that were asked for. */
  void commit(PackageEdit edit, RelationsXml workbook, TypesXml types, String folder) {
    for (CellStyleName name : CellStyleName.values()) {
      look(name);
    }
    if (styles.isEmpty()) {
      return;
    }
    StylesXml all = styles.get();
    if (part.isPresent()) {
      edit.splice(part.get(), all.xml(), all.splices());
      return;
    }
    String name = named(edit).orElseGet(() -> edit.freeName(folder + "styles", ".xml"));
    edit.add(name, all.xml().bytes(all.splices().applied()));
    types.want(name, TypesXml.SHEETS + "styles+xml");
    if (named(edit).isEmpty()) {
      workbook.add("styles", name);
    }
  }

  /** A table that the workbook names and that is not there. */
  private static Optional<String> named(PackageEdit edit) {
    return edit.pack().workbookRelations().stream()
        .filter(relation -> relation.is("styles") && !relation.part().isEmpty())
        .map(Relation::part)
        .findFirst();
  }
}
