package cn.jihe.catalogue;

import cn.jihe.excel.write.BlankForms;
import cn.jihe.rule.Settings;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.TemplateYears;
import cn.jihe.template.Templates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates by the calendar. Those of released years lie in the jar; another is made when it is
 * first asked for, and kept for as long as the process runs.
 */
@Singleton
public final class TemplateShelf {

  private final Clock clock;

  /** Holds two for each year within reach, and no others. */
  private final Map<TemplateFile, byte[]> made = new ConcurrentHashMap<>();

  /**
   * @param clock says what day it is where the units are
   */
  public TemplateShelf(Clock clock) {
    this.clock = clock;
  }

  /** Those that are offered today, by year and kind. */
  public List<TemplateFile> offered() {
    return Templates.offered(LocalDate.now(clock));
  }

  /** The one with this id, with or without its version, of any year within reach. */
  public Optional<TemplateFile> find(String id) {
    return Templates.find(id)
        .filter(file -> TemplateYears.reach(file.year(), LocalDate.now(clock)));
  }

  /**
   * The workbook itself, an .xlsx.
   *
   * @param file one of those that this shelf has given
   */
  public byte[] bytes(TemplateFile file) {
    return Templates.isReleased(file)
        ? Templates.bytes(file)
        : made.computeIfAbsent(file, TemplateShelf::make).clone();
  }

  static byte[] make(TemplateFile file) {
    return new BlankForms(Settings.builtIn().thresholds()).write(file);
  }
}
