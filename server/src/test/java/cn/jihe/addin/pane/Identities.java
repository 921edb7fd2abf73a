package cn.jihe.addin.pane;

import java.util.IdentityHashMap;

/** Names that Excel gives to what has none in the file, and keeps while the workbook is open. */
final class Identities {

  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

  String of(Object thing) {
    return names.computeIfAbsent(
        thing, any -> String.format("{00000000-0002-%012d}", names.size()));
  }
}
