package cn.jihe.excel.mark.content;

import cn.jihe.text.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a copy is made and by what its findings were judged.
 *
 * @param at the moment; the sheet shows its day in China
 * @param ruleSet the version of rules, words and settings; empty where nobody knows it
 */
public record Stamp(Instant at, String ruleSet) {

  LocalDate day() {
    return LocalDate.ofInstant(at, ChinaTime.ZONE);
  }
}
