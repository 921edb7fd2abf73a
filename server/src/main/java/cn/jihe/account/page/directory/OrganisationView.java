package cn.jihe.account.page.directory;

import cn.jihe.account.page.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of organisations shows.
 *
 * @param counted how many there are
 * @param query what is searched; blank for nothing
 * @param found what was found of it
 * @param form the one that is looked at, or a new one; null for none
 * @param path the names above it, from the root
 * @param wrong the field that is not as it should be; blank for none
 * @param choices those that can stand above it or follow it
 * @param met names on forms that are no organisation's yet
 */
public record OrganisationView(
    String counted,
    String query,
    List<Choice> found,
    String foundCount,
    List<TreeNode> tree,
    @Nullable OrganisationForm form,
    String path,
    String wrong,
    List<Choice> choices,
    List<Met> met,
    @Nullable Notice notice) {

  public OrganisationView {
    found = List.copyOf(found);
    tree = List.copyOf(tree);
    choices = List.copyOf(choices);
    met = List.copyOf(met);
  }

  /** An organisation to choose. */
  public record Choice(String id, String name, String code) {}

  /**
   * A name that stands on forms.
   *
   * @param said how many forms say it, in words
   */
  public record Met(String name, String said) {}
}
