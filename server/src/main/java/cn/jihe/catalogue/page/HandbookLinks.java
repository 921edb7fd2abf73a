package cn.jihe.catalogue.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Leads the links of a handbook, which are those of files beside each other, to where the server
 * has the same. What it has not is text without a link, and no picture.
 */
final class HandbookLinks extends AbstractVisitor {

  private static final Pattern ELSEWHERE = Pattern.compile("https?://.*|#.*", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("rules\\.md#([a-z]\\d{2})");
  private static final Pattern PICTURE = Pattern.compile("images/(" + HandbookPictures.NAME + ")");

  private static final Map<String, String> PAGES =
      Map.of("rules.md", "/rules", "openapi.yml", "/openapi.yml");

  @Override
  public void visit(Link link) {
    visitChildren(link);
    address(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
  }

  @Override
  public void visit(Image image) {
    Matcher picture = PICTURE.matcher(image.getDestination());
    if (picture.matches() && HandbookPictures.find(picture.group(1)).isPresent()) {
      image.setDestination(HandbookPictures.PATH + "/" + picture.group(1));
    } else {
      image.unlink();
    }
  }

  private static Optional<String> address(String destination) {
    if (ELSEWHERE.matcher(destination).matches()) {
      return Optional.of(destination);
    }
    Matcher rule = RULE.matcher(destination);
    if (rule.matches()) {
      return Optional.of("/rules/" + rule.group(1).toUpperCase(Locale.ROOT));
    }
    for (Handbook handbook : Handbook.values()) {
      if (destination.startsWith(handbook.fileName())) {
        return Optional.of(handbook.href() + destination.substring(handbook.fileName().length()));
      }
    }
    return Optional.ofNullable(PAGES.get(destination));
  }

  private static void unwrap(Link link) {
    for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
      link.insertBefore(child);
    }
    link.unlink();
  }
}
