package cn.jihe.excel.correct;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Office;
import cn.jihe.support.SecondReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** LibreOffice reads what we write into cells. */
@Tag("slow")
@ResourceLock("LibreOffice")
final class OfficeReadsCorrectionsTest {

  @TempDir private Path folder;

  @BeforeAll
  static void office() {
    Office.assumeInstalled();
  }

  @Test
  void everyCellHasTheTextThatItWasGiven() throws Exception {
    byte[] before = new FilledDeclaration().xlsx();
    byte[] after =
        Correcting.corrected(
            before, "E13", "≥30.00(场)", "B3", " 前 <后> & 乙", "B11", "一\n二", "E8", "9");
    Files.write(folder.resolve("before.xlsx"), before);
    Files.write(folder.resolve("after.xlsx"), after);
    Path read = folder.resolve("read");
    Office.convert(folder, ".xlsx", "xlsx", read);
    Map<String, String> expected =
        SecondReader.cells(Files.readAllBytes(read.resolve("before.xlsx")));
    String sheet = expected.keySet().iterator().next().replaceAll("!.*", "!");
    expected.put(sheet + "E13", "≥30.00(场)");
    expected.put(sheet + "B3", " 前 <后> & 乙");
    expected.put(sheet + "B11", "一\n二");
    expected.put(sheet + "E8", "9");
    assertThat(SecondReader.cells(Files.readAllBytes(read.resolve("after.xlsx"))))
        .isEqualTo(expected);
  }
}
