package cn.jihe.receipt.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of a receipt, and the one that verifies receipts. */
final class ReceiptPagesTest {

  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");
  private static final int SCALE = 4;

  private final RunningServer server = SharedServer.on(Database.H2);

  private String submitted(String project) {
    byte[] workbook =
        new FilledDeclaration().ofProject(project).with("E5", "单位" + UUID.randomUUID()).xlsx();
    return RunningServer.json(server.submit("申报<b>表.xlsx", workbook)).get("submission").asText();
  }

  private static Document page(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
  }

  private Document open(String path) {
    return page(
        server.send(
            server
                .clerk()
                .signed(
                    HttpRequest.newBuilder(server.at(path)).header("Accept-Language", "zh-CN"))));
  }

  @Test
  void aReceiptShowsWhatItSaysAndACodeThatReadsAsItsAddress() throws Exception {
    String id = submitted("<i>打印</i>项目");
    Document page = open("/submissions/" + id + "/receipt");
    assertThat(page.select("h1").text()).isEqualTo("提交回执");
    assertThat(page.select(".receipt-number").text()).matches("JX-\\d{8}-\\d{6,}");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody th").text()).isEqualTo("<i>打印</i>项目");
    assertThat(page.select("tbody td").text()).contains("待审核");
    String address = page.select(".address").text();
    assertThat(read(page.select("svg.code path:last-of-type").attr("d"), page)).isEqualTo(address);
    Document verdict = open(address.substring(address.indexOf("/receipts")));
    assertThat(verdict.select("#verdict").text()).isEqualTo("有效");
    assertThat(verdict.text()).doesNotContain("打印");
  }

  /** As a camera would. */
  private static String read(String path, Document page) throws Exception {
    String[] box = page.select("svg.code").attr("viewBox").split(" ", -1);
    int size = Integer.parseInt(box[2]) * SCALE;
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher bar = BAR.matcher(path);
    while (bar.find()) {
      for (int y = 0; y < SCALE; y++) {
        int row = (Integer.parseInt(bar.group(2)) * SCALE + y) * size;
        int from = row + Integer.parseInt(bar.group(1)) * SCALE;
        Arrays.fill(pixels, from, from + Integer.parseInt(bar.group(3)) * SCALE, 0);
      }
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, pixels))))
        .getText();
  }

  @Test
  void theReceiptIsForThoseWhoSignedInAndVerifyingForEverybody() {
    String path = "/submissions/" + submitted("甲") + "/receipt";
    HttpResponse<byte[]> nobody = server.send(HttpRequest.newBuilder(server.at(path)));
    assertThat(nobody.statusCode()).isEqualTo(303);
    assertThat(nobody.headers().firstValue("Location"))
        .hasValue("/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    Document verify = page(server.get("/receipts/verify"));
    assertThat(verify.select("input[type=file]")).hasSize(1);
    Document unknown = page(server.get("/receipts/verify?number=1&hash=" + "0".repeat(64)));
    assertThat(unknown.select(".verdict.error")).hasSize(1);
  }

  @Test
  void whatIsPutInIsSaidToBeValidOrNot() {
    byte[] receipt = server.get("/api/v1/submissions/" + submitted("乙") + "/receipt").body();
    assertThat(verified(receipt).select("#verdict").text()).isEqualTo("有效");
    assertThat(verified(receipt).select(".facts").text()).contains("申报<b>表.xlsx");
    byte[] changed =
        new String(receipt, StandardCharsets.UTF_8)
            .replace("\"warnings\":", "\"warnings\":1")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(verified(changed).select("#verdict").text()).isEqualTo("无效");
    assertThat(verified(changed).select(".facts")).isEmpty();
  }

  private Document verified(byte[] receipt) {
    HttpRequest.Builder request =
        new Multipart().file("回执.json", receipt).post(server.at("/receipts/verify"));
    return page(server.send(request.header("Accept-Language", "zh-CN")));
  }
}
