package cn.jihe.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.cli.record.VerifyReceiptCommand;
import cn.jihe.receipt.ReceiptVerdict.Seal;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A receipt says what was handed in, and nobody can make it say anything else. */
final class ReceiptsTest {

  private static final Core CORE = Core.load(Map.of());

  private final RunningServer server = SharedServer.on(Database.H2);
  private final byte[] workbook = form().xlsx();
  private final JsonNode submission = RunningServer.json(server.submit("申报表.xlsx", workbook));
  private final byte[] receipt = server.get(path()).body();

  private static FilledDeclaration form() {
    return new FilledDeclaration().ofProject("回执项目").with("E5", "回执单位" + UUID.randomUUID());
  }

  private String path() {
    return "/api/v1/submissions/" + submission.get("submission").asText() + "/receipt";
  }

  private ReceiptContent content() {
    return ReceiptFile.read(receipt).orElseThrow().content();
  }

  @Test
  void itSaysWhatWasHandedInAndIsTheSameAgain() {
    ReceiptContent content = content();
    assertThat(content.submission().toString()).isEqualTo(submission.get("submission").asText());
    assertThat(content.file().name()).isEqualTo("申报表.xlsx");
    assertThat(content.file().sha256()).isEqualTo(submission.get("sha256").asText());
    assertThat(content.file().size()).isEqualTo(workbook.length);
    assertThat(content.received().toString()).isEqualTo(submission.get("received").asText());
    assertThat(content.sender()).isEqualTo(server.clerk().account().login());
    assertThat(content.forms())
        .singleElement()
        .satisfies(
            form -> {
              assertThat(form.project()).isEqualTo("回执项目");
              assertThat(form.version()).contains(1);
              assertThat(form.contents()).hasSize(64);
            });
    assertThat(server.get(path()).body()).isEqualTo(receipt);
  }

  @Test
  void everyFlippedByteIsFound() {
    for (int i = 0; i < receipt.length; i++) {
      for (int bit : new int[] {0x01, 0x20}) {
        byte[] flipped = receipt.clone();
        flipped[i] ^= (byte) bit;
        assertThat(ReceiptVerdict.of(flipped, List.of()).seal())
            .as("byte " + i + " of " + new String(receipt, StandardCharsets.UTF_8))
            .isIn(Seal.BROKEN, Seal.NO_RECEIPT);
      }
    }
    for (int length = 0; length < receipt.length; length += 97) {
      byte[] cut = Arrays.copyOf(receipt, length);
      assertThat(ReceiptVerdict.of(cut, List.of()).isWhole()).isFalse();
    }
  }

  @Test
  void aReceiptOfAnotherKeyIsNotTrustedThoughItIsWhole() {
    byte[] forged = ReceiptFile.of(content(), Ed25519.generate()).bytes();
    assertThat(ReceiptVerdict.of(forged, List.of()).seal()).isEqualTo(Seal.UNCONFIRMED);
    assertThat(ReceiptVerdict.of(forged, PublishedKeys.read(keys())).seal())
        .isEqualTo(Seal.FOREIGN);
    assertThat(ReceiptVerdict.of(receipt, PublishedKeys.read(keys())).seal())
        .isEqualTo(Seal.TRUSTED);
  }

  @Test
  void aNewKeySignsFromThenOnAndReceiptsOfTheOldOneStayValid() {
    String before = RunningServer.json(published()).at("/items/0/fingerprint").asText();
    String fingerprint = server.context().getBean(ReceiptKeys.class).renew().orElseThrow();
    assertThat(fingerprint).isNotEqualTo(before);
    JsonNode keys = RunningServer.json(published());
    assertThat(keys.at("/items/0/fingerprint").asText()).isEqualTo(fingerprint);
    assertThat(keys.at("/items/0/retired").isNull()).isTrue();
    assertThat(keys.at("/items/1/fingerprint").asText()).isEqualTo(before);
    assertThat(keys.at("/items/1/retired").asText()).isNotBlank();

    byte[] signedAnew = server.get(path()).body();
    assertThat(signedAnew).isNotEqualTo(receipt);
    for (byte[] each : List.of(receipt, signedAnew)) {
      assertThat(ReceiptVerdict.of(each, PublishedKeys.read(keys())).seal())
          .isEqualTo(Seal.TRUSTED);
    }
  }

  private HttpResponse<byte[]> published() {
    return server.send(HttpRequest.newBuilder(server.at("/api/v1/receipts/keys")));
  }

  private byte[] keys() {
    return published().body();
  }

  @Test
  void theCommandLineTellsTheVeryFileFromOneSavedAgainAndFromAnother() throws Exception {
    Path folder = Database.folder();
    Path file = Files.write(folder.resolve("receipt.json"), receipt);
    Path same = Files.write(folder.resolve("same.xlsx"), workbook);
    Path other = Files.write(folder.resolve("other.xlsx"), form().xlsx());
    Path keys = Files.write(folder.resolve("keys.json"), keys());
    Path again = Files.write(folder.resolve("again.xlsx"), annotated());
    assertThat(Files.readAllBytes(again)).isNotEqualTo(workbook);
    assertThat(run(0, file, same)).contains("文件一致").contains("请把公钥指纹与公布的核对");
    assertThat(run(0, "--key", keys, file, same)).contains("文件一致").contains("所给的那一把");
    assertThat(run(0, file, again)).contains("内容一致但文件已重新保存");
    assertThat(run(1, file, other)).contains("不一致");
    assertThat(run(0, "--lang", "en", file)).contains("Fingerprint");
    assertThat(run(2, file, folder.resolve("none.xlsx"))).contains("无法读取");
    Path changed =
        Files.writeString(
            folder.resolve("changed.json"),
            new String(receipt, StandardCharsets.UTF_8).replace("回执项目", "回执项日"));
    assertThat(run(1, changed, same)).contains("被改动");
    Path forged =
        Files.write(
            folder.resolve("forged.json"), ReceiptFile.of(content(), Ed25519.generate()).bytes());
    assertThat(run(1, "--key", keys, forged, same)).contains("不是所给的那一把");
  }

  /** Our marks are no contents. */
  private byte[] annotated() {
    return server
        .get("/api/v1/submissions/" + submission.get("submission").asText() + "/annotated")
        .body();
  }

  private static String run(int code, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] words = new String[arguments.length + 1];
    words[0] = "verify-receipt";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    List<VerifyReceiptCommand> commands =
        List.of(new VerifyReceiptCommand(stream, stream, () -> CORE));
    assertThat(new CommandLineProgram(stream, stream, () -> CORE, commands).run(words))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theServerVerifiesForWhoeverComesWithOne() {
    JsonNode both = verified(new Multipart().file("回执.json", receipt).file("表.xlsx", workbook));
    assertThat(both.get("valid").asBoolean()).isTrue();
    assertThat(both.get("seal").asText()).isEqualTo("TRUSTED");
    assertThat(both.get("match").asText()).isEqualTo("SAME_FILE");
    byte[] forged = ReceiptFile.of(content(), Ed25519.generate()).bytes();
    JsonNode foreign = verified(new Multipart().file("回执.json", forged));
    assertThat(foreign.get("valid").asBoolean()).isFalse();
    assertThat(foreign.get("receipt").isNull()).isTrue();
    JsonNode none = verified(new Multipart().file("表.xlsx", workbook));
    assertThat(none.get("seal").asText()).isEqualTo("NO_RECEIPT");
  }

  private JsonNode verified(Multipart files) {
    HttpResponse<byte[]> answer =
        server.send(files.post(server.at("/api/v1/receipts/verification")));
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  @Test
  void theSquareCodesAddressKnowsItAndNoOther() {
    String address = content().verify();
    String query = address.substring(address.indexOf('?'));
    assertThat(known(query).get("valid").asBoolean()).isTrue();
    assertThat(known(query).get("sha256").asText()).isEqualTo(content().file().sha256());
    for (String other :
        List.of(
            "",
            "?number=1",
            "?number=" + content().event(),
            query.substring(0, query.length() - 1),
            query.substring(0, query.length() - 1) + "g",
            query.replace("number=", "number=9"),
            "?number=99999999999999999999&hash=" + "0".repeat(64))) {
      assertThat(known(other).get("valid").asBoolean()).as(other).isFalse();
    }
  }

  private JsonNode known(String query) {
    return RunningServer.json(
        server.send(HttpRequest.newBuilder(server.at("/api/v1/receipts/verification" + query))));
  }

  @Test
  void anOperatorsKeyFileSignsAndAWrongOneIsNone() throws Exception {
    SigningKey key = Ed25519.generate();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Ed25519.text(key.secret())
            + "\n-----END PRIVATE KEY-----\n";
    assertThat(Ed25519.fromPem(pem).map(SigningKey::open)).isEqualTo(Optional.of(key.open()));
    assertThat(Ed25519.fromPem("no key")).isEmpty();
    assertThat(
            PublishedKeys.read(
                ("-----BEGIN PUBLIC KEY-----\n"
                        + Ed25519.text(key.open())
                        + "\n-----END PUBLIC KEY-----")
                    .getBytes(StandardCharsets.US_ASCII)))
        .containsExactly(key.open());
    Path file = Files.writeString(Database.folder().resolve("key.pem"), pem);
    try (RunningServer own =
        new RunningServer(Database.H2.fresh(), Map.of("jihe.receipts.key-file", file.toString()))) {
      assertThat(own.json("/api/v1/receipts/keys").at("/items/0/fingerprint").asText())
          .isEqualTo(Ed25519.fingerprint(key.open()));
      assertThat(own.json("/api/v1/receipts/keys").get("items")).hasSize(1);
    }
  }
}
