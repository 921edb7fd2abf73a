package cn.jihe.ledger.store;

import cn.jihe.ledger.store.chain.EventChain;
import cn.jihe.ledger.store.compared.ComparedForms;
import jakarta.inject.Singleton;

/** The tables. */
@Singleton
record Tables(
    UploadRows uploads,
    SubmissionRows submissions,
    DossierRows dossiers,
    FormRows forms,
    VersionRows versions,
    EventRows events,
    EventChain chain,
    ComparedForms compared) {}
