package cn.jihe.account.imports;

import cn.jihe.account.Account;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.table.HeldFile;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The initial passwords of new accounts as a workbook, to be handed out. */
final class PasswordList {

  private static final int WIDTH = 24;

  private PasswordList() {}

  /**
   * A line for each new account.
   *
   * @param passwords by the logins of new accounts
   */
  static HeldFile of(
      Collection<Account> accounts, Map<String, String> passwords, Language language) {
    List<List<Object>> rows = new ArrayList<>();
    for (Account account : accounts) {
      String password = passwords.get(account.login());
      if (password != null) {
        rows.add(List.of(account.login(), account.name(), password));
      }
    }
    String name = ImportTexts.say(language, "passwords");
    List<Column> columns =
        List.of(
            new Column(ImportTexts.heading(ImportColumn.LOGIN, language), WIDTH),
            new Column(ImportTexts.heading(ImportColumn.PERSON, language), WIDTH),
            new Column(ImportTexts.say(language, "password"), WIDTH));
    TableBook book = new TableBook(List.of(new TableBook.Table(name, columns, rows)));
    return new HeldFile(name + ImportTemplate.ENDING, ImportTemplate.MEDIA_TYPE, book.bytes());
  }
}
