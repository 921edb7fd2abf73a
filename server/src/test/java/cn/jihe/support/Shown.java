package cn.jihe.support;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of a page as it is shown. */
public final class Shown {

  private static final String VISIBLE =
      "const shown = e => e.getClientRects().length > 0"
          + " && !e.closest('.visually-hidden, .skip')"
          + " && !e.closest('details:not([open]) > :not(summary)');"
          + " const named = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 90);";

  private Shown() {}

  /** How many pixels the page is wider than its window; 0 for a page that fits. */
  public static int tooWide(Page page) {
    return (int)
        page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
  }

  /** What can be hit but is smaller than 24 pixels, links within a sentence apart. */
  public static List<String> smallTargets(Page page) {
    return list(
        page,
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
            + ".filter(shown).filter(e => getComputedStyle(e).display !== 'inline')"
            + ".filter(e => e.closest('label') === null)"
            + ".filter(e => { const r = e.getBoundingClientRect();"
            + " return r.width < 24 || r.height < 24; })");
  }

  /** Main buttons that are lower than 44 pixels. */
  public static List<String> lowMainButtons(Page page) {
    return list(
        page,
        "[...document.querySelectorAll('.main-button, .choose')].filter(shown)"
            + ".filter(e => e.getBoundingClientRect().height < 44)");
  }

  /** Pairs of these parts that lie one over the other. */
  public static List<String> overlaps(Page page, String... selectors) {
    return list(
        page,
        "(() => { const all = "
            + List.of(selectors).stream().map(each -> '"' + each + '"').toList()
            + ".flatMap(s => [...document.querySelectorAll(s)]).filter(shown);"
            + " const over = (a, b) => { const r = a.getBoundingClientRect(),"
            + " q = b.getBoundingClientRect();"
            + " return r.left < q.right - 1 && q.left < r.right - 1"
            + " && r.top < q.bottom - 1 && q.top < r.bottom - 1; };"
            + " return all.filter((a, i) => all.some((b, k) => k > i && over(a, b))); })()");
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Page page, String elements) {
    return (List<String>)
        page.evaluate("() => { " + VISIBLE + " return (" + elements + ").map(named); }");
  }
}
