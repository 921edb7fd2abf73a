package cn.jihe.support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Multipart requests that nobody can take apart, each in its own way. */
public final class HostileUploads {

  private static final String TYPE = "multipart/form-data; boundary=b";
  private static final String FILE =
      "Content-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"";
  private static final String PLAIN = "\r\nContent-Type: text/plain";
  private static final String END = "--b--\r\n";
  private static final String MIXED =
      "Content-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed";

  private HostileUploads() {}

  /**
   * A request.
   *
   * @param type its Content-Type
   */
  public record Hostile(String type, String body) {

    /** All of it, for this address. */
    public byte[] request(String path, String language) {
      byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
      return ("POST "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: "
              + language
              + "\r\n"
              + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
              + "Content-Length: "
              + bytes.length
              + "\r\n\r\n"
              + body)
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** By what is wrong with them. */
  public static Map<String, Hostile> all() {
    Map<String, Hostile> all = new LinkedHashMap<>();
    heads(all);
    partHeaders(all);
    dispositions(all);
    bodies(all);
    return all;
  }

  private static void heads(Map<String, Hostile> all) {
    String fine = part(FILE) + END;
    all.put("no content type", new Hostile("", fine));
    all.put("no boundary", new Hostile("multipart/form-data", fine));
    for (String boundary :
        new String[] {
          "",
          "=",
          "=\"\"",
          "=\"",
          "=\" \"",
          "=;x=y",
          "=zzz",
          "=" + "z".repeat(5000),
          "=\u00e7\u0095\u008c",
          "=;;;==\""
        }) {
      String name = boundary.substring(0, Math.min(8, boundary.length()));
      all.put("boundary" + name, new Hostile("multipart/form-data; boundary" + boundary, fine));
    }
    for (String charset : new String[] {"", "\"", "@@", "nonsense", "UTF-16"}) {
      all.put("charset=" + charset, new Hostile(TYPE + "; charset=" + charset, fine));
    }
  }

  private static void partHeaders(Map<String, Hostile> all) {
    upload(all, "a disposition over two lines", FILE.replace("; ", ";\r\n "));
    upload(all, "a disposition over two lines by a tab", FILE.replace("; f", ";\r\n\tf"));
    upload(all, "no header", "");
    upload(all, "no disposition", "Content-Type: text/plain");
    upload(all, "no colon", "Content-Disposition form-data");
    for (String charset : new String[] {"", "@@", "nonsense"}) {
      upload(all, "a part of charset " + charset, FILE + PLAIN + "; charset=" + charset);
      upload(
          all,
          "a text of charset " + charset,
          "Content-Disposition: form-data; name=\"unit\"" + PLAIN + "; charset=" + charset);
    }
    upload(all, "an encoding nobody knows", FILE + "\r\nContent-Transfer-Encoding: nonsense");
    upload(all, "an empty encoding", FILE + "\r\nContent-Transfer-Encoding:");
    upload(all, "a header of a megabyte", FILE + "\r\nX-A: " + "a".repeat(1_000_000));
    upload(all, "a name of a megabyte", FILE + "\r\n" + "a".repeat(1_000_000) + ": b");
    upload(all, "very many headers", FILE + "\r\nX-A: b".repeat(20_000));
    upload(all, "very many parameters", FILE + "; x=y".repeat(20_000));
    upload(all, "parts in a part without a boundary", MIXED);
    upload(all, "parts in a part with an empty boundary", MIXED + "; boundary=");
  }

  private static void dispositions(Map<String, Hostile> all) {
    for (String disposition :
        new String[] {
          "",
          " ",
          " ;;;",
          " form-data",
          " form-data; =; =",
          " attachment; filename=\"a\"",
          " form-data; name",
          " form-data; name=",
          " form-data; name=\"",
          " form-data; name=\"\"",
          " form-data; name=\" \"; filename=\"a\"",
          " form-data; name==; filename==",
          " form-data; name=\"file\"",
          " form-data; name=\"file\"; filename",
          " form-data; name=\"fi\0le\"; filename=\"a\"",
          " form-data; name*=UTF-8''file",
          " form-data; name=\"file\"; filename*=",
          " form-data; name=\"file\"; filename*=''",
          " form-data; name=\"file\"; filename*=a.xlsx",
          " form-data; name=\"file\"; filename*=UTF-8'a.xlsx",
          " form-data; name=\"file\"; filename*=UTF-8''%zz",
          " form-data; name=\"file\"; filename*=UTF-8''a%e",
          " form-data; name=\"file\"; filename*=@@''a",
          " form-data; name=\"file\"; filename*=no''a"
        }) {
      upload(all, "disposition" + disposition, "Content-Disposition:" + disposition);
    }
  }

  private static void bodies(Map<String, Hostile> all) {
    String file = part(FILE);
    all.put("the file twice", new Hostile(TYPE, file + file + END));
    all.put("very many files", new Hostile(TYPE, file.repeat(2_000) + END));
    all.put(
        "very many texts",
        new Hostile(TYPE, part("Content-Disposition: form-data; name=\"p\"").repeat(2_000) + END));
    all.put("no end", new Hostile(TYPE, file));
    all.put("cut in the contents", new Hostile(TYPE, file.substring(0, file.length() - 4)));
    all.put("cut in a header", new Hostile(TYPE, file.substring(0, 40)));
    all.put("nothing", new Hostile(TYPE, ""));
    all.put("an end and no beginning", new Hostile(TYPE, END));
    all.put("carriage returns only", new Hostile(TYPE, (file + END).replace("\n", "")));
    all.put("noise", new Hostile(TYPE, "\u0000\u00ff\r\n--".repeat(500)));
  }

  private static void upload(Map<String, Hostile> all, String name, String headers) {
    all.put(name, new Hostile(TYPE, part(headers) + END));
  }

  private static String part(String headers) {
    return "--b\r\n" + headers + "\r\n\r\nno workbook\r\n";
  }
}
