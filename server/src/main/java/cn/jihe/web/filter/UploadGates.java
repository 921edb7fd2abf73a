package cn.jihe.web.filter;

import cn.jihe.web.Upload;
import cn.jihe.web.Uploads;
import cn.jihe.web.limit.RateLimits;
import cn.jihe.web.scan.VirusScan;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;

/**
 * What stands before every upload: it is counted by its sender before it is read, and scanned
 * before it is opened.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UploadGates implements Ordered {

  private final RateLimits limits;
  private final VirusScan scan;

  UploadGates(RateLimits limits, VirusScan scan) {
    this.limits = limits;
    this.scan = scan;
  }

  @RequestFilter
  void stand(HttpRequest<?> request) {
    Uploads.keepGate(
        request,
        new Uploads.Gate() {
          @Override
          public void expect() {
            limits.take(request, 1);
          }

          @Override
          public void let(List<Upload> files) {
            limits.take(request, files.size() - 1);
            scan.check(files);
          }
        });
  }

  /** When it is known of whom the request is. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
