package cn.jihe.ledger;

import cn.jihe.form.Form;

/**
 * The submitted version of a dossier.
 *
 * @param version its number in the dossier
 */
public record StoredForm(DossierKey dossier, int version, Form form) {}
