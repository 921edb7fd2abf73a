package cn.jihe.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbooks as pages, against the files they are made of. */
final class HelpPagesTest {

  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.+)$");
  private static final Pattern ID = Pattern.compile("<h[23] id=\"([^\"]+)\">([^<]+)<");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  private static HttpResponse<byte[]> answer(String path) {
    RunningServer server = SharedServer.on(Database.H2);
    return server.get(path);
  }

  private static String page(String path) {
    HttpResponse<byte[]> answer = answer(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static List<String> all(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map((MatchResult hit) -> hit.group(group)).toList();
  }

  @ParameterizedTest
  @EnumSource(Handbook.class)
  void everyHeadingOfTheFileIsOneOfThePageAndOfItsContents(Handbook handbook) throws Exception {
    String file = Files.readString(Path.of("..", "docs", handbook.fileName()));
    String page = page(handbook.href());
    String text = page.substring(page.indexOf("<article"));
    assertThat(all(ID, 2, text)).isEqualTo(all(HEADING, 1, file)).hasSizeGreaterThan(3);
    List<String> ids = all(ID, 1, text);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(all(LINK, 1, page)).containsAll(ids.stream().map(id -> "#" + id).toList());
    assertThat(page).contains("<th>").doesNotContain("| ---", "](", "**");
  }

  @ParameterizedTest
  @EnumSource(Handbook.class)
  void everyLinkAndPictureOfAHandbookIsThere(Handbook handbook) {
    Set<String> seen = new HashSet<>();
    String page = page(handbook.href());
    for (String link : all(LINK, 1, page)) {
      if (link.startsWith("#")) {
        assertThat(page).as(link).contains("id=\"" + link.substring(1) + "\"");
      } else if (link.startsWith("/") && seen.add(link)) {
        assertThat(answer(link).statusCode()).as(link).isEqualTo(200);
      } else {
        assertThat(link).startsWith(link.startsWith("/") ? "/" : "https://");
      }
    }
    assertThat(seen).contains("/rules", "/help");
  }

  @Test
  void thePictureIsServedByItsNameAlone() {
    assertThat(page("/help/clerk"))
        .contains("<img", "src=\"/help/images/addin.png\"", "alt=\"Excel");
    HttpResponse<byte[]> picture = answer("/help/images/addin.png");
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/help/images/none.png",
        "/help/images/..%2Fhandbook-clerk.zh-CN.md",
        "/help/images/addin.PNG",
        "/help/images/",
        "/help/clerk.md",
        "/help/handbook-clerk.zh-CN.md",
        "/help/CLERK"
      })
  void whatIsNoneIsNotFound(String path) {
    assertThat(answer(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theListLeadsToEachHandbookAndItsChapters() {
    assertThat(page("/help"))
        .contains("href=\"/help/clerk\">填报人员手册</a>", "href=\"/help/reviewer\">审核人员手册</a>")
        .contains("href=\"/help/clerk#用模板填表\"")
        .doesNotContain("in Chinese");
  }

  @Test
  void inEnglishThePageSaysThatTheHandbookIsInChinese() {
    assertThat(page("/help?lang=en")).contains("The handbook is in Chinese.");
    assertThat(page("/help/clerk?lang=en"))
        .contains("The handbook is in Chinese.", "<article lang=\"zh-CN\">", "<html lang=\"en\"");
  }

  @Test
  void aLineThatEndsWithinChineseGetsNoBlank() {
    assertThat(page("/help/clerk")).containsPattern("用模板能少出错|用模板\\p{IsHan}+");
  }
}
