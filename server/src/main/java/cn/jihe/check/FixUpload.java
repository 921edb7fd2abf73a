package cn.jihe.check;

import cn.jihe.text.Language;

/** Corrects cells of a workbook. Stores nothing; safe to call from many threads. */
public interface FixUpload {

  FixOutcome fix(String fileName, byte[] bytes, FixChoice choice, Language language);
}
