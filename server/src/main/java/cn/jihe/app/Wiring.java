package cn.jihe.app;

import cn.jihe.check.AnnotatePipeline;
import cn.jihe.check.CheckSettings;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.Core;
import cn.jihe.check.DrawPipeline;
import cn.jihe.check.Environment;
import cn.jihe.check.FixPipeline;
import cn.jihe.check.WorkWatch;
import cn.jihe.check.WorkbookPool;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.table.WorkbookTurns;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.PublicUrl;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the server together. */
@Factory
final class Wiring {

  /** Days begin where the units are, not where the server stands. */
  @Singleton
  Clock clock() {
    return Clock.system(ChinaTime.ZONE);
  }

  /** Built at the start, so that wrong rule settings stop it. */
  @Context
  @Bean(typed = Core.class)
  Core core(CheckSettings settings) {
    return Core.load(settings);
  }

  /**
   * @param publicUrl where users reach the server
   */
  @Singleton
  CheckSettings settings(@Value("${jihe.public-url:}") String publicUrl) {
    return CheckSettings.of(new Environment(System.getenv()).with(PublicUrl.SETTING, publicUrl));
  }

  @Singleton
  PublicUrl publicUrl(CheckSettings settings) {
    return settings.publicUrl();
  }

  /** One for all: it also says who waits. */
  @Singleton
  WorkbookOpener opener(Core core) {
    return core.opener();
  }

  /** What is imported is work on a workbook like any other. */
  @Singleton
  WorkbookTurns turns(WorkbookPool pool) {
    return pool::run;
  }

  @Singleton
  CheckUpload checks(Core core) {
    return core.checks();
  }

  @Singleton
  AnnotatePipeline annotations(Core core) {
    return core.annotations();
  }

  @Singleton
  FixPipeline fixes(Core core) {
    return core.fixes();
  }

  @Singleton
  DrawPipeline drawings(Core core) {
    return core.drawings();
  }

  @Singleton
  Limits limits(Core core) {
    return core.limits();
  }

  @Singleton
  RuleTexts texts(Core core) {
    return core.texts();
  }

  /**
   * @param atOnce how many checks run at the same time; 0 for one per processor
   * @param waiting how many more may wait
   */
  @Singleton
  @Bean(preDestroy = "close")
  WorkbookPool pool(
      @Value("${jihe.checks.at-once}") int atOnce,
      @Value("${jihe.checks.waiting}") int waiting,
      Core core) {
    return new WorkbookPool(
        atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors(),
        waiting,
        new WorkWatch(core.workSeconds()));
  }
}
