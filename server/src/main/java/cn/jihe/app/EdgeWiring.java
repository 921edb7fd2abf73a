package cn.jihe.app;

import cn.jihe.web.PublicUrl;
import cn.jihe.web.filter.OwnHosts;
import cn.jihe.web.filter.Proxies;
import cn.jihe.web.limit.RateSettings;
import cn.jihe.web.scan.ScannerSettings;
import cn.jihe.web.scan.VirusScan;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.time.Duration;

/** What is at the server's edge: who it is, whom it believes. Built at the start, as set. */
@Factory
final class EdgeWiring {

  /**
   * @param host to listen on
   */
  @Context
  OwnHosts hosts(PublicUrl publicUrl, @Value("${micronaut.server.host}") String host) {
    return OwnHosts.of(publicUrl, host);
  }

  /**
   * @param set as {@link Proxies#of} takes it
   */
  @Context
  Proxies proxies(@Value("${jihe.proxies}") String set) {
    return Proxies.of(set);
  }

  /**
   * @param checks a minute, of one address
   * @param uploads a minute, of one account
   */
  @Context
  RateSettings rates(
      @Value("${jihe.rates.checks}") String checks,
      @Value("${jihe.rates.uploads}") String uploads) {
    return RateSettings.of(checks, uploads);
  }

  /**
   * @param scanner as {@link ScannerSettings#of} takes it
   * @param patience for one file
   */
  @Context
  @Bean(preDestroy = "close")
  VirusScan scan(
      @Value("${jihe.scanner.address}") String scanner,
      @Value("${jihe.scanner.patience}") Duration patience) {
    return new VirusScan(ScannerSettings.of(scanner, patience));
  }
}
