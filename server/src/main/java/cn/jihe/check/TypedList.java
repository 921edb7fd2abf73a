package cn.jihe.check;

import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people had typed into a result sheet that was taken away, as it is listed.
 *
 * @param texts in the order of the sheet; may be empty
 */
public record TypedList(List<TypedText> texts) {

  /** Says how many texts there are. */
  public static final String COUNT_HEADER = "X-Jihe-Typed";

  /** Lists them as far as a header has room. */
  public static final String TEXTS_HEADER = "X-Jihe-Typed-Texts";

  private static final Messages MESSAGES = Messages.beside(TypedList.class, "downloads");

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  /** Servers take heads of some 8,000 characters. */
  private static final int MOST_OF_HEADER = 4_000;

  public TypedList {
    texts = List.copyOf(texts);
  }

  /** A line each: project, place, rule, column, and the text in one line. */
  public List<String> lines(Language language) {
    Texts words = MESSAGES.in(language);
    return texts.stream().map(each -> line(each, words)).toList();
  }

  private static String line(TypedText typed, Texts words) {
    String where =
        Stream.of(typed.project(), typed.cell(), typed.rule())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    String line = words.say("typedOne", where, words.say(typed.column().name()), typed.text());
    return CONTROLS.matcher(line).replaceAll(" ").strip();
  }

  /**
   * The lines for a header: UTF-8 in percent signs, because headers hold no Chinese; whole lines
   * only, as many as there is room for.
   */
  public String header(Language language) {
    StringBuilder header = new StringBuilder();
    for (String line : lines(language)) {
      String encoded = URLEncoder.encode(line + "\n", StandardCharsets.UTF_8).replace("+", "%20");
      if (header.length() + encoded.length() > MOST_OF_HEADER) {
        break;
      }
      header.append(encoded);
    }
    return header.toString();
  }
}
