package cn.jihe.catalogue.page;

import java.util.Locale;

/** A handbook: one for each kind of reader. They are pages in Chinese alone. */
enum Handbook {
  CLERK("handbook-clerk"),
  REVIEWER("handbook-reviewer"),
  ADMIN("handbook-admin"),
  OPERATOR("operating");

  private final String file;

  Handbook(String file) {
    this.file = file;
  }

  /** Where its page is. */
  String href() {
    return "/help/" + key();
  }

  /** Where its text lies in the jar; the build takes it from {@code docs}. */
  String resource() {
    return "handbook/" + fileName();
  }

  /** What links in the handbooks call it. */
  String fileName() {
    return file + ".zh-CN.md";
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
