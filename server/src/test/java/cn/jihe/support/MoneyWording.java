package cn.jihe.support;

import cn.jihe.form.FormKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Rows of money as a unit words them, and the rest of a form round them.
 *
 * @param name what the file says of them
 * @param rows a line a row, cells between bars; {@code <} joins a cell to the one on its left,
 *     {@code ^} to the one above
 */
public record MoneyWording(String name, List<String> rows) {

  private static final int COLUMNS = 7;

  private static final BigDecimal MORE = new BigDecimal("3.7");

  private static final Pattern LAST_AMOUNT = Pattern.compile("[0-9][0-9,.]*(?=[^0-9]*$)");

  private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9,.]*");

  public static List<MoneyWording> all(String... files) {
    return Arrays.stream(files).flatMap(file -> all(file).stream()).toList();
  }

  /** The same with 3.7 more in the row of the total: in every column, or in its last amount. */
  public MoneyWording withTotalOff(FormKind kind) {
    List<String> changed = new ArrayList<>(rows);
    int total = 0;
    while (!AMOUNT.matcher(changed.get(total)).find()) {
      total++;
    }
    changed.set(
        total,
        kind == FormKind.DECLARATION
            ? LAST_AMOUNT.matcher(changed.get(total)).replaceFirst(MoneyWording::more)
            : AMOUNT.matcher(changed.get(total)).replaceAll(MoneyWording::more));
    return new MoneyWording(name, changed);
  }

  private static String more(MatchResult amount) {
    return new BigDecimal(amount.group().replace(",", "")).add(MORE).toPlainString();
  }

  private static List<MoneyWording> all(String file) {
    try (InputStream in = MoneyWording.class.getResourceAsStream("/money/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== "))
          .skip(1)
          .map(String::lines)
          .map(lines -> lines.toList())
          .map(lines -> new MoneyWording(lines.getFirst(), lines.subList(1, lines.size())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A workbook with one form.
   *
   * @param typed whether amounts are numbers, and not text
   */
  public byte[] xlsx(FormKind kind, boolean typed) {
    List<List<String>> lines = new ArrayList<>();
    boolean declared = kind == FormKind.DECLARATION;
    lines.add(List.of(declared ? "项目支出绩效目标申报表（2024年度）" : "项目支出绩效自评表（2024年度）"));
    lines.add(List.of("项目名称", "农村公路养护", "主管部门", "县交通局", "实施单位", "县公路站"));
    int labels = rows.stream().mapToInt(row -> cells(row).size()).max().orElseThrow() - 3;
    if (!declared) {
      List<String> head = new ArrayList<>(List.of("项目资金（万元）"));
      head.addAll(Collections.nCopies(labels, ""));
      head.addAll(List.of("年初预算数", "全年预算数", "全年执行数"));
      lines.add(head);
    }
    for (int i = 0; i < rows.size(); i++) {
      List<String> line = new ArrayList<>();
      line.add(i > 0 ? "^" : declared ? "项目资金（万元）" : "");
      List<String> cells = cells(rows.get(i));
      line.add(cells.getFirst());
      line.addAll(Collections.nCopies(declared ? 0 : labels + 3 - cells.size(), "<"));
      line.addAll(cells.subList(1, cells.size()));
      lines.add(line);
    }
    lines.add(List.of(declared ? "年度目标" : "预期目标", "养护农村公路200公里。"));
    if (!declared) {
      lines.add(List.of("实际完成情况", "养护农村公路205公里。"));
    }
    lines.add(
        declared
            ? List.of("一级指标", "二级指标", "三级指标", "指标值")
            : List.of("一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"));
    lines.add(
        declared
            ? List.of("产出指标", "数量指标", "养护里程", "≥200公里")
            : List.of("产出指标", "数量指标", "养护里程", "≥200公里", "205公里", "90", "90"));
    return bytes(lines, typed);
  }

  private static List<String> cells(String row) {
    // Blanks inside a cell are kept: they indent.
    return Arrays.stream(row.split("\\|", -1)).map(cell -> cell.replaceAll("^ | $", "")).toList();
  }

  private static byte[] bytes(List<List<String>> lines, boolean typed) {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("表");
      int[] top = new int[COLUMNS + 3];
      for (int r = 0; r < lines.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < lines.get(r).size(); c++) {
          String text = lines.get(r).get(c);
          top[c] = text.equals("^") ? top[c] : r;
          if (!text.equals("^") && !text.equals("<")) {
            write(row.createCell(c), text, typed);
          }
        }
        merge(sheet, lines, r, top);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Merges what ends in this row: to the left, or down to here. */
  private static void merge(Sheet sheet, List<List<String>> lines, int row, int[] top) {
    List<String> line = lines.get(row);
    List<String> below = row + 1 < lines.size() ? lines.get(row + 1) : List.of();
    for (int c = 0; c < line.size(); c++) {
      boolean goesOn = c < below.size() && below.get(c).equals("^");
      if (line.get(c).equals("^") && !goesOn) {
        sheet.addMergedRegion(new CellRangeAddress(top[c], row, c, c));
      }
      int last = c;
      while (last + 1 < line.size() && line.get(last + 1).equals("<")) {
        last++;
      }
      if (last > c) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, c, last));
        c = last;
      }
    }
  }

  private static void write(Cell cell, String text, boolean typed) {
    if (typed && text.matches("\\d+(?:\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
