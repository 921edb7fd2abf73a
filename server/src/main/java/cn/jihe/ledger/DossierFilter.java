package cn.jihe.ledger;

import cn.jihe.form.FormKind;
import java.util.Optional;

/**
 * Which dossiers; an empty part leaves all in.
 *
 * @param unit the unit's name contains this, compared as dossiers are
 * @param project the project's name contains this, compared as dossiers are
 * @param submitted whether there is a submitted version
 */
public record DossierFilter(
    Optional<FormKind> kind,
    Optional<Integer> year,
    Optional<String> unit,
    Optional<String> project,
    Optional<Boolean> submitted) {}
