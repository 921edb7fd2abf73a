package cn.jihe.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Has the built-in store, wherever it is, kept in {@link SafeFiles}. */
@Singleton
final class SafeStore implements BeanCreatedEventListener<DatasourceConfiguration> {

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration store = event.getBean();
    String url = SafeFiles.url(store.getUrl());
    store.setUrl(url);
    store.setJdbcUrl(url);
    store.setExceptionOverride(new ClosedStore());
    return store;
  }
}
