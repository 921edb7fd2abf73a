package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.SchemaOrder;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the lists of a table of styles, to which entries are added. What is in it already is found
 * again, so that a workbook does not grow with each turn.
 */
final class StyleSection {

  private final String name;
  private final Optional<XmlNode> section;
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> added = new ArrayList<>();
  private final int before;

  /**
   * A list of the table.
   *
   * @param entry the name of its entries
   * @param key what makes two entries the same
   * @param first what its first entries have to be when they are not there
   */
  StyleSection(
      XmlNode root, String name, String entry, Function<XmlNode, String> key, List<String> first) {
    this.name = name;
    this.section = root.child(name);
    List<XmlNode> entries = section.map(list -> list.children(entry).toList()).orElseGet(List::of);
    this.before = entries.size();
    for (int i = 0; i < before; i++) {
      known.putIfAbsent(key.apply(entries.get(i)), i);
    }
    first.stream().skip(before).forEach(added::add);
  }

  /** The number of an entry; it is added where there is none such yet. */
  int number(String key, String xml) {
    return known.computeIfAbsent(
        key,
        none -> {
          added.add(xml);
          return before + added.size() - 1;
        });
  }

  /** Puts what was added where it belongs. */
  void commit(XmlNode root, Splices splices) {
    if (added.isEmpty()) {
      return;
    }
    if (section.isPresent()) {
      splices.append(section.get(), entries(root));
      if (section.get().has("count")) {
        splices.set(section.get(), "count", String.valueOf(before + added.size()));
      }
    } else {
      splices.insert(SchemaOrder.STYLES.place(root, name), whole(root));
    }
  }

  /** The list as it is written where there is none yet; empty without entries. */
  String whole(XmlNode root) {
    String tag = root.prefix() + name;
    return added.isEmpty()
        ? ""
        : "<%s count=\"%d\">%s</%s>".formatted(tag, added.size(), entries(root), tag);
  }

  private String entries(XmlNode root) {
    return XmlEscape.prefixed(root.prefix(), String.join("", added));
  }
}
