package cn.jihe.check;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import java.util.Map;
import java.util.Optional;

/** Shows forms of workbooks that are kept elsewhere as the page of a result does. */
public interface ShownForms {

  /**
   * A form of a workbook.
   *
   * @param report of these bytes
   * @param messages what its findings said
   * @param form its index in the report
   * @param unit what its sender said; empty when nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Kept(
      String fileName,
      byte[] bytes,
      Report report,
      RecordedMessages messages,
      int form,
      Optional<String> unit) {}

  /**
   * What a template has to know that takes in {@code findings :: form}, by the names it is known by
   * there. Where the form cannot be drawn, or not now, it is listed only.
   */
  Map<String, Object> of(Kept kept, Language language, Sender sender);
}
