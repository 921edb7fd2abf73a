package cn.jihe.label;

import cn.jihe.form.FieldPath;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;

/** What people call the fields of the forms. */
public final class FieldNames {

  private static final Messages NAMES = Messages.beside(FieldNames.class, "field-names");

  private FieldNames() {}

  /** A field's label as forms print it; the path itself for a field without one. */
  public static String of(FieldPath path, Language language) {
    return of(path.leaf(), language);
  }

  /** The same by the last part of the path, such as {@code target}. */
  public static String of(String leaf, Language language) {
    return NAMES.in(language).find(leaf).orElse(leaf);
  }
}
