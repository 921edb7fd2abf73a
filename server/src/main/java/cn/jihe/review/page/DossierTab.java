package cn.jihe.review.page;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a dossier's page, each with an address of its own. */
enum DossierTab {
  /** 变化: what was remarked, and what has changed since. */
  CHANGES,
  /** 整表: the form as drawn. */
  FORM,
  /** 问题与说明: what was found, and why it is so. */
  FINDINGS,
  /** 申报—自评对照. */
  COMPARISON,
  /** 记录. */
  HISTORY;

  /** As addresses have it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DossierTab> ofCode(String code) {
    return Stream.of(values()).filter(tab -> tab.code().equals(code)).findFirst();
  }

  /** What is looked at first of a version: the changes of one that comes again. */
  static DossierTab first(DossierRecord record, Version version) {
    return record.versions().stream()
            .anyMatch(older -> older.number() < version.number() && older.filed().counts())
        ? CHANGES
        : FORM;
  }

  /** Those that a dossier has. */
  static List<DossierTab> of(DossierRecord record) {
    return Stream.of(values())
        .filter(
            tab -> tab != COMPARISON || record.dossier().key().kind() == FormKind.SELF_EVALUATION)
        .toList();
  }
}
