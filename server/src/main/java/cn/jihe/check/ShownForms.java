package cn.jihe.check;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import java.util.List;
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
   * A remark that is to be seen in the drawn form.
   *
   * @param href where it is told
   * @param sign with its number
   * @param word what is read out in place of the sign
   */
  record Pin(CellRef cell, String href, String sign, String word) {}

  /**
   * What a template has to know that takes in {@code findings :: form}, by the names it is known by
   * there. Where the form cannot be drawn, or not now, it is listed only.
   */
  Map<String, Object> of(Kept kept, List<Pin> pins, Language language, Sender sender);

  /** The same without the drawing. */
  Map<String, Object> listed(Kept kept, Language language);
}
