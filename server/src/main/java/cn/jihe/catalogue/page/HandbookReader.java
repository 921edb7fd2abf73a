package cn.jihe.catalogue.page;

import cn.jihe.catalogue.page.HandbookPage.Heading;
import cn.jihe.text.DataFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes pages of the handbooks, which are written for people who read them as files, too. */
final class HandbookReader {

  /** All that an address may hold without being quoted, and what looks the same in every script. */
  private static final Pattern NOT_OF_IDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern LATIN_END = Pattern.compile("\\p{ASCII}$");
  private static final Pattern LATIN_START = Pattern.compile("^\\p{ASCII}");

  private static final List<TablesExtension> EXTENSIONS = tables();

  private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
  private final List<Heading> contents = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private String title = "";

  private HandbookReader() {}

  @SuppressWarnings("unchecked")
  private static List<TablesExtension> tables() {
    return (List<TablesExtension>) (List<?>) List.of(TablesExtension.create());
  }

  /** The page of a handbook. */
  static HandbookPage read(Handbook handbook) {
    String text = new String(DataFiles.bytes(handbook.resource()), StandardCharsets.UTF_8);
    return new HandbookReader().page(text);
  }

  private HandbookPage page(String markdown) {
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    document.accept(new HandbookLinks());
    document.accept(new LineBreaks());
    document.accept(new Headings());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> attributes())
            .build();
    return new HandbookPage(title, List.copyOf(contents), renderer.render(document));
  }

  private AttributeProvider attributes() {
    return (node, tag, attributes) -> {
      String id = ids.get(node);
      if (id != null) {
        attributes.put("id", id);
      }
      switch (tag) {
        case "img" -> attributes.put("loading", "lazy");
        // May be wider than the page, and is then moved by keyboard, too.
        case "pre" -> attributes.put("tabindex", "0");
        default -> {}
      }
    };
  }

  /** Chinese is written on without a blank where a line of the file ends. */
  private static final class LineBreaks extends AbstractVisitor {
    @Override
    public void visit(SoftLineBreak end) {
      boolean betweenWords =
          end.getPrevious() instanceof Text before
              && end.getNext() instanceof Text after
              && LATIN_END.matcher(before.getLiteral()).find()
              && LATIN_START.matcher(after.getLiteral()).find();
      if (!betweenWords) {
        end.unlink();
      }
    }
  }

  /** Takes the title out and gives the others their ids. */
  private final class Headings extends AbstractVisitor {
    @Override
    public void visit(org.commonmark.node.Heading heading) {
      String text = TextContentRenderer.builder().build().render(heading).strip();
      if (heading.getLevel() == 1) {
        title = text;
        heading.unlink();
        return;
      }
      String id = NOT_OF_IDS.matcher(text).replaceAll("-");
      for (int i = 2; !taken.add(id); i++) {
        id = NOT_OF_IDS.matcher(text).replaceAll("-") + "-" + i;
      }
      ids.put(heading, id);
      contents.add(new Heading(id, text, heading.getLevel() > 2 ? "sub" : ""));
    }
  }
}
