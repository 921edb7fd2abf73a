package cn.jihe.excel.read.funds;

import cn.jihe.form.FormCells.FundRowLabel;
import cn.jihe.form.FundRow;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a 项目资金 table met so far, and what each is to the total. */
final class FundRows {

  private static final String PART_OF = "其中";

  private final List<FundRowLabel> rows = new ArrayList<>();

  /**
   * Notes the next row.
   *
   * @param known what the label says; empty when nobody knows it
   * @return the row's index
   */
  int add(String label, Optional<Label> known) {
    rows.add(new FundRowLabel(label, role(known, label)));
    return rows.size() - 1;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<FundRowLabel> labels() {
    return rows;
  }

  /**
   * The first part after the total says 其中 of the total; a later 其中, or a label we do not know,
   * splits the row above it.
   */
  private FundRow.Role role(Optional<Label> known, String text) {
    boolean none = rows.stream().noneMatch(row -> row.role() == FundRow.Role.TOTAL);
    if (none && (rows.isEmpty() || known.filter(Label.TOTAL::equals).isPresent())) {
      boolean part = known.filter(label -> !Label.TOTAL.equals(label)).isPresent();
      return part ? FundRow.Role.PART : FundRow.Role.TOTAL;
    }
    boolean firstPart = rows.stream().noneMatch(row -> row.role() == FundRow.Role.PART);
    boolean splits = Wording.plain(text).startsWith(PART_OF) && !firstPart;
    boolean splitsOn =
        known.filter(Label.TIER::equals).isPresent() && rows.getLast().role() == FundRow.Role.SPLIT;
    return known.isEmpty() || splits || splitsOn ? FundRow.Role.SPLIT : FundRow.Role.PART;
  }
}
