package cn.jihe.account.store.administration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What is locked by whoever changes organisations, accounts or roles. */
@MappedEntity("directory_lock")
record DirectoryRow(@Id int id) {}
