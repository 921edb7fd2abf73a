package cn.jihe.account.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.table.ImportDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LargeImportTest {

  @Test
  void asManyRowsAsMayBeAreImportedAndChangeNothingAgain() {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      People people = People.of(server);
      Organisation root = people.root("部门");
      Calls admin = new Calls(server, people.token(Role.ADMIN, root));
      List<List<Object>> rows = new ArrayList<>();
      for (int i = 0; i < ImportDesk.MOST_ROWS; i++) {
        String above = i < 10 ? "部门" : "单位" + i / 10;
        rows.add(List.of("单位" + i, above, "C" + i, "旧名" + i));
      }
      List<Column> columns =
          List.of("单位名称", "上级单位", "单位代码", "曾用名").stream()
              .map(head -> new Column(head, 20))
              .toList();
      byte[] workbook = new TableBook(List.of(new Table("单位", columns, rows))).bytes();

      JsonNode done = imported(server, admin, workbook);
      assertThat(done.path("applied").asBoolean())
          .as(done.path("rows").path(0).toString())
          .isTrue();
      assertThat(done.path("added").asInt()).isEqualTo(ImportDesk.MOST_ROWS);
      byte[] annotated = admin.get(done.path("workbook").asText()).body();
      assertThat(imported(server, admin, annotated).path("same").asInt())
          .isEqualTo(ImportDesk.MOST_ROWS);
    }
  }

  private static JsonNode imported(RunningServer server, Calls admin, byte[] workbook) {
    return RunningServer.json(
        admin.send(
            new Multipart()
                .file("导入.xlsx", workbook)
                .post(server.at("/api/v1/organisations/imports"))));
  }
}
