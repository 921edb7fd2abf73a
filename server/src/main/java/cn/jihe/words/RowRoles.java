package cn.jihe.words;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rows of a form's indicator table are: not every row is an indicator of its own. */
public final class RowRoles {

  /** 其中桃树; （其中）桃树; 1.其中：桃树. */
  private static final Pattern PART_OF = Pattern.compile("^[^\\p{IsIdeographic}]{0,6}其中");

  private final List<Indicator> rows;
  private final List<Role> roles = new ArrayList<>();
  private final LevelNames names = LevelNames.standard();

  /** How many rows have their weight or score in a cell. */
  private final Map<CellRef, Integer> taken = new HashMap<>();

  /** The only text that stands as 一级指标; empty where there are several. */
  private final Optional<String> onlyGroup;

  private RowRoles(List<Indicator> rows) {
    this.rows = rows;
    List<String> groups =
        rows.stream()
            .filter(row -> !row.isEmptyTemplateRow())
            .map(row -> Wording.plain(row.level1().text()))
            .distinct()
            .limit(2)
            .toList();
    rows.stream()
        .flatMap(row -> Stream.of(row.weight(), row.score()))
        .flatMap(points -> Stream.ofNullable(points.cell()))
        .forEach(cell -> taken.merge(cell, 1, Integer::sum));
    this.onlyGroup = groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
  }

  /** What a row is. */
  public enum Role {
    /** Has a target, and points where points are given. */
    INDICATOR,
    /** Belongs to the indicator above it: 其中…, and what follows that without points. */
    PART,
    /** Under 项目决策, 过程 and the like: scored, and not by a target. */
    CRITERION,
    /** 预算执行率 scored among the indicators. */
    EXECUTION,
    /** Offered by the template and not filled. */
    TEMPLATE
  }

  /** The rows of a form, each with its role. */
  public static RowRoles of(Form form) {
    RowRoles rows = new RowRoles(form.indicators());
    rows.tell();
    return rows;
  }

  /** The indicators alone. */
  public List<Indicator> indicators() {
    return only(EnumSet.of(Role.INDICATOR));
  }

  /** The indicators and their parts: whatever has a target. */
  public List<Indicator> withTargets() {
    return only(EnumSet.of(Role.INDICATOR, Role.PART));
  }

  /** All but what the template offered and parts: whatever has points of its own. */
  public List<Indicator> withPoints() {
    return only(EnumSet.of(Role.INDICATOR, Role.CRITERION, Role.EXECUTION));
  }

  /** 预算执行率 among the indicators; empty where it is scored beside the money, or not at all. */
  public List<Indicator> execution() {
    return only(EnumSet.of(Role.EXECUTION));
  }

  /** Indicators that are called 预算执行率, whatever they stand under. */
  public List<Indicator> calledExecution() {
    return indicators().stream().filter(row -> names.isExecution(row.name())).toList();
  }

  /** Whether any row is scored otherwise than by a target. */
  public boolean hasCriteria() {
    return roles.contains(Role.CRITERION);
  }

  /** Whether another row has its points in the same cell, so that they are not this row's alone. */
  public boolean sharesPoints(Indicator row) {
    return isShared(row.weight()) || isShared(row.score());
  }

  private boolean isShared(Field points) {
    CellRef cell = points.cell();
    return cell != null && taken.getOrDefault(cell, 0) > 1;
  }

  private List<Indicator> only(Set<Role> wanted) {
    List<Indicator> kept = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (wanted.contains(roles.get(i))) {
        kept.add(rows.get(i));
      }
    }
    return kept;
  }

  private void tell() {
    Optional<Indicator> owner = Optional.empty();
    boolean parted = false;
    for (Indicator row : rows) {
      Role own = own(row);
      boolean called = PART_OF.matcher(Wording.plain(row.name())).find();
      boolean goesOn = parted && owner.filter(above -> isUnder(row, above)).isPresent();
      boolean part =
          own == Role.INDICATOR
              && (called || goesOn)
              && !hasPoints(row)
              && owner.filter(above -> hasPoints(above) || called).isPresent();
      if (own != Role.TEMPLATE) {
        owner = part ? owner : Optional.of(row);
        parted = part;
      }
      roles.add(part ? Role.PART : own);
    }
  }

  private Role own(Indicator row) {
    if (row.isEmptyTemplateRow()) {
      return Role.TEMPLATE;
    }
    String group = row.level1().text();
    if (names.isExecution(group)) {
      return Role.EXECUTION;
    }
    boolean other =
        names.isOtherGroup(group)
            && !names.isKindOnly(row.level2().text())
            && !onlyGroup.equals(Optional.of(Wording.plain(group)));
    boolean unnamed = !row.level1().isFilled() || other;
    if (unnamed && (names.isExecution(row.level2().text()) || names.isExecution(row.name()))) {
      return Role.EXECUTION;
    }
    return other ? Role.CRITERION : Role.INDICATOR;
  }

  private static boolean hasPoints(Indicator row) {
    return row.weight().isFilled() || row.score().isFilled();
  }

  private static boolean isUnder(Indicator row, Indicator above) {
    return Objects.equals(row.level1().cell(), above.level1().cell())
        && Objects.equals(row.level2().cell(), above.level2().cell());
  }
}
