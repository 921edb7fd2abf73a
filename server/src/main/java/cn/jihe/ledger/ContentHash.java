package cn.jihe.ledger;

import cn.jihe.form.FormCells;
import cn.jihe.form.RawValue;
import cn.jihe.text.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The same for forms that say the same, wherever on the sheet they say it. */
public final class ContentHash {

  private ContentHash() {}

  /**
   * Over every field's text and number, the money unit and the labels of the funds without a field.
   */
  public static String of(FormCells form) {
    List<String> contents = new ArrayList<>();
    contents.add(form.moneyUnit().map(Enum::name).orElse(""));
    form.fundRows().forEach(row -> contents.add(row.label()));
    form.declaredParts().stream()
        .filter(part -> form.cells().values().stream().noneMatch(part.amount()::equals))
        .forEach(part -> contents.add(part.label()));
    form.cells()
        .forEach(
            (path, located) -> {
              RawValue value = located.value();
              BigDecimal number = value.number();
              if (!value.text().isEmpty() || number != null) {
                contents.add(path.value());
                contents.add(value.text());
                contents.add(number == null ? "" : number.stripTrailingZeros().toString());
              }
            });
    return Sha256.of(contents);
  }
}
