package cn.jihe.excel.open;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Limits;
import cn.jihe.file.Refusal;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryGateTest {

  /** With these, the real workbooks are large and the raw one is small. */
  private static final Limits LARGE_SOON =
      new Limits(1 << 20, 1 << 24, 200, 100, 10_000, 10, 100, 1 << 26);

  private final WorkbookOpener opener = new WorkbookOpener(LARGE_SOON);
  private final ExecutorService others = Executors.newCachedThreadPool();

  @AfterEach
  void restoreSettingsOfTheWholeJvm() {
    others.shutdownNow();
    PoiSettings.apply(Limits.DEFAULT);
  }

  @Test
  void aSecondLargeWorkbookWaitsForTheFirst() throws Exception {
    byte[] large = Opening.real("000-sheets.xlsx");
    Future<OpenedWorkbook> second;
    try (OpenedWorkbook first = opener.open("a.xlsx", large)) {
      second = others.submit(() -> opener.open("b.xlsx", large));
      assertThat(isWaiting(second)).isTrue();
      assertThat(first.format()).isEqualTo(WorkbookFormat.XLSX);
    }
    second.get().close();
  }

  @Test
  void aSmallWorkbookGoesThroughBesideALargeOne() throws Exception {
    byte[] small = RawPackage.workbook().bytes();
    try (OpenedWorkbook large = opener.open("a.xls", Opening.real("000-sheets-legacy.xls"))) {
      others.submit(() -> opener.open("b.xlsx", small)).get().close();
      assertThat(large.format()).isEqualTo(WorkbookFormat.XLS);
    }
  }

  @Test
  void aRefusedWorkbookLeavesNobodyWaiting() throws Exception {
    byte[] broken =
        RawPackage.workbook().sheet("<sheetData>" + "<row><c></row>".repeat(2_000)).bytes();
    for (int i = 0; i < 3; i++) {
      assertThat(isRefused(broken)).isTrue();
    }
    opener.open("a.xlsx", Opening.real("000-sheets.xlsx")).close();
  }

  @Test
  void closingTwiceLetsNobodyInTwice() throws Exception {
    MemoryGate gate = MemoryGate.forHeap(512L << 20);
    MemoryGate.Pass pass = gate.large();
    pass.close();
    pass.close();
    MemoryGate.Pass again = gate.large();
    Future<MemoryGate.Pass> third = others.submit(gate::large);
    assertThat(isWaiting(third)).isTrue();
    again.close();
    third.get().close();
  }

  @Test
  void smallWorkbooksGoInUpToASum() throws Exception {
    MemoryGate gate = MemoryGate.forHeap(512L << 20);
    MemoryGate.Pass most = gate.small(30L << 20);
    Future<MemoryGate.Pass> more = others.submit(() -> gate.small(8L << 20));
    assertThat(isWaiting(more)).isTrue();
    most.close();
    more.get().close();
  }

  @Test
  void moreHeapLetsMoreIn() throws Exception {
    MemoryGate gate = MemoryGate.forHeap(2048L << 20);
    MemoryGate.Pass most = gate.small(30L << 20);
    gate.small(500L << 20).close();
    most.close();
  }

  private boolean isRefused(byte[] bytes) {
    try (OpenedWorkbook opened = opener.open("a.xlsx", bytes)) {
      return Opening.walk(opened) < 0;
    } catch (RefusedWorkbook refused) {
      return refused.refusal() == Refusal.DAMAGED;
    }
  }

  private static boolean isWaiting(Future<?> future) throws Exception {
    try {
      future.get(300, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    }
  }
}
