package cn.jihe.app;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Until the ledger records acts itself. */
@Singleton
@Secondary
final class UnrecordedActs implements AuditTrail {

  private static final Logger LOG = LoggerFactory.getLogger(UnrecordedActs.class);

  @Override
  public void record(Act act) {
    LOG.info("{}", act.what());
  }
}
