package cn.jihe.addin;

import cn.jihe.label.FormNames;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Map;

/**
 * What the add-in must know beside the server's address.
 *
 * @param version of the server
 * @param officeJs where pages load Microsoft's office.js from, an address or a path below {@code
 *     /addin/}
 * @param frames further places that may show the pane in a frame: an Office Online Server
 * @param maxBytes how large a workbook may be
 */
public record AddinSettings(
    String version, OnSave onSave, String officeJs, List<String> frames, long maxBytes, Mark mark) {

  /** The copy that the server itself hands out. */
  public static final String OWN_OFFICE_JS = "office/office.js";

  public AddinSettings {
    frames = List.copyOf(frames);
  }

  /**
   * How marks look and are known again.
   *
   * @param formula of the conditional format on a flagged cell
   * @param inFormula what is in the formulas of our marks only
   * @param colour of a flagged cell, as {@code #RRGGBB}
   * @param note what our comments begin with
   */
  public record Mark(
      Map<Severity, String> formula, String inFormula, Map<Severity, String> colour, String note) {

    public Mark {
      formula = Map.copyOf(formula);
      colour = Map.copyOf(colour);
    }
  }

  /** As the add-in reads them. */
  Told file(String server) {
    return new Told(server, version, onSave, maxBytes, mark, FormNames.standard());
  }

  /**
   * The settings with the address.
   *
   * @param server ends with a slash
   */
  record Told(
      String server, String version, OnSave onSave, long maxBytes, Mark mark, FormNames names) {}
}
