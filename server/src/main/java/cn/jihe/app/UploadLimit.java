package cn.jihe.app;

import cn.jihe.file.Limits;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/** Gives the server the size of a file that the limits allow; its own default is 1 MB. */
@Singleton
final class UploadLimit implements BeanCreatedEventListener<HttpServerConfiguration> {

  private final Limits limits;

  UploadLimit(Limits limits) {
    this.limits = limits;
  }

  @Override
  public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
    HttpServerConfiguration server = event.getBean();
    server.getMultipart().setMaxFileSize(limits.uploadBytes());
    return server;
  }
}
