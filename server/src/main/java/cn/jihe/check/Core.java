package cn.jihe.check;

import cn.jihe.excel.correct.Corrector;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.run.SettingsFile;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Everything between an upload and its findings, without server or database. The server and the
 * command line use the same.
 *
 * @param workSeconds how many seconds of processor time the work on one upload may take
 * @param ruleSet the version of rules, words and settings that judge; worked out when asked for
 * @param settings the thresholds and words that hold for each year
 */
public record Core(
    WorkbookOpener opener,
    CheckUpload checks,
    AnnotatePipeline annotations,
    FixPipeline fixes,
    DrawPipeline drawings,
    RuleTexts texts,
    Limits limits,
    int workSeconds,
    Supplier<String> ruleSet,
    Supplier<Settings> settings) {

  /** Names a YAML file with severities and thresholds that differ from the defaults. */
  public static final String RULE_SETTINGS = "JIHE_RULES";

  /**
   * Builds it from environment variables.
   *
   * @param environment those of the process; without {@link #RULE_SETTINGS} the default rules hold
   * @throws SettingsException when a setting says what nobody knows
   */
  public static Core load(Map<String, String> environment) {
    return load(CheckSettings.of(new Environment(environment)));
  }

  /**
   * Builds it. The rules are made ready beside it, while the first workbook is being read: each
   * takes about as long to start.
   *
   * @throws SettingsException when the settings file cannot be read, or a setting in it says what
   *     nobody knows
   */
  public static Core load(CheckSettings operator) {
    RuleTexts texts = Catalogue.texts();
    Limits limits = operator.limits();
    String file = operator.rulesFile();
    String written = file.isEmpty() ? "" : text(file);
    CompletableFuture<Settings> settings =
        file.isEmpty()
            ? CompletableFuture.supplyAsync(Settings::defaults)
            : CompletableFuture.completedFuture(parsed(written));
    CompletableFuture<RuleRunner> runner =
        settings.thenApply(
            known -> {
              Catalogue.prepare();
              return Catalogue.runner(texts, known);
            });
    WorkbookOpener opener = new WorkbookOpener(limits);
    CheckPipeline checks = new CheckPipeline(new FormsReader(opener, limits), runner::join);
    Annotator annotator =
        new Annotator(opener, texts, operator.publicUrl().base().map(base -> base + "rules/"));
    Supplier<String> ruleSet = () -> Catalogue.version(runner.join());
    Supplier<Stamp> stamps = () -> new Stamp(Instant.now(), ruleSet.get());
    return new Core(
        opener,
        checks,
        new AnnotatePipeline(annotator, stamps),
        new FixPipeline(checks, new Corrector(opener), annotator, stamps),
        new DrawPipeline(opener),
        texts,
        limits,
        operator.workSeconds(),
        ruleSet,
        settings::join);
  }

  /** The program's version, such as {@code 0.1.0}; {@code dev} outside a jar. */
  public static String version() {
    return Optional.ofNullable(Core.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  private static Settings parsed(String settings) {
    return SettingsFile.read(settings, Set.copyOf(Catalogue.codes()));
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new SettingsException(
          Messages.beside(Core.class, "settings").words("rulesUnreadable", file), unreadable);
    }
  }
}
