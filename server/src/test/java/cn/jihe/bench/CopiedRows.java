package cn.jihe.bench;

import java.util.List;

/** How forms that are stored become many: their rows again, of other units. */
final class CopiedRows {

  /** An id that no other has: of a kind that is not made at random. */
  private static final String COPIED =
      "cast(substring(cast(%s as varchar) from 1 for 14) || 'f'"
          + " || substring(cast(%s as varchar) from 16 for 18) || '%2$03x' as uuid)";

  /** Rows of a copy, of which 2$ is the number; first which unit takes whose place. */
  static final List<String> LINES =
      List.of(
          "insert into submission (id, request_key, sha256, size, file_name, catalogue,"
              + " packed_findings, forms, submitted, errors, warnings, notes, received, account_id,"
              + " organisation_id, on_behalf) select "
              + COPIED.replace("%s", "s.id")
              + ", '%2$03x' || substring(s.request_key from 1 for 61), s.sha256, s.size,"
              + " s.file_name, s.catalogue, s.packed_findings, s.forms, s.submitted, s.errors,"
              + " s.warnings, s.notes, s.received, s.account_id, m.other, s.on_behalf"
              + " from submission s join bench_unit m on m.unit = s.organisation_id"
              + " where m.copy = %2$d and s.asked_key is not null",
          "insert into dossier (id, dossier_key, kind, fiscal_year, unit, project, unit_plain,"
              + " project_plain, organisation_id, current_version, current_hash, versions, state,"
              + " since) select "
              + COPIED.replace("%s", "d.id")
              + ", '%2$03x' || substring(d.dossier_key from 1 for 61), d.kind, d.fiscal_year,"
              + " m.name, '%2$d' || d.project, m.name, '%2$d' || d.project_plain, m.other,"
              + " d.current_version, d.current_hash, d.versions, d.state, d.since"
              + " from dossier d join bench_unit m on m.unit = d.organisation_id"
              + " where m.copy = %2$d and d.project like '第%%'",
          "insert into form (submission_id, form_index, organisation_id, dossier_id, version,"
              + " state, packed_content, content_hash, packed_findings, errors, warnings, notes)"
              + " select "
              + COPIED.replace("%s", "f.submission_id")
              + ", f.form_index, m.other, "
              + COPIED.replace("%s", "f.dossier_id")
              + ", f.version, f.state, f.packed_content, f.content_hash, f.packed_findings,"
              + " f.errors, f.warnings, f.notes from form f join submission s"
              + " on s.id = f.submission_id join bench_unit m on m.unit = f.organisation_id"
              + " where m.copy = %2$d and s.asked_key is not null and f.dossier_id is not null",
          "insert into version (dossier_id, number, state, stands, submission_id, form_index,"
              + " catalogue, errors, warnings, notes, recorded, amount) select "
              + COPIED.replace("%s", "v.dossier_id")
              + ", v.number, v.state, v.stands, "
              + COPIED.replace("%s", "v.submission_id")
              + ", v.form_index, v.catalogue, v.errors, v.warnings, v.notes, v.recorded, v.amount"
              + " from version v join submission s on s.id = v.submission_id"
              + " join bench_unit m on m.unit = s.organisation_id and m.copy = %2$d"
              + " where s.asked_key is not null",
          "insert into version_rule (dossier_id, version, rule, severity, found) select "
              + COPIED.replace("%s", "r.dossier_id")
              + ", r.version, r.rule, r.severity, r.found from version_rule r"
              + " join dossier d on d.id = r.dossier_id where d.project like '第%%'");

  private CopiedRows() {}
}
