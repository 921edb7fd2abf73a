package cn.jihe.support;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.page.drawn.DrawnForm;
import cn.jihe.check.page.drawn.DrawnForms;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The forms of workbooks as the page draws them. */
public final class DrawnPages {

  private static final Core CORE = Core.load(Map.of());
  private static final TemplateEngine ENGINE = engine();

  private DrawnPages() {}

  /** A form with what was found in it, and its drawing before and after the marks. */
  public record Page(FormReport report, List<Entry> entries, SheetDrawing drawing, DrawnForm view) {

    public String name() {
      return report.form().place().title().sheet() + " " + (report.form().place().index() + 1);
    }
  }

  /** All forms that can be read among the test data, each file by its name. */
  public static List<Path> workbooks() {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("real/workbooks", "elsewhere", "strangers")) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
        files.filter(path -> path.toString().matches(".*\\.xls[xm]?")).sorted().forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    int every = Thoroughness.of(3, 1);
    return IntStream.range(0, all.size())
        .filter(i -> i % every == 0)
        .mapToObj(all::get)
        .filter(DrawnPages::isRead)
        .toList();
  }

  private static boolean isRead(Path file) {
    return CORE.checks().check(file.getFileName().toString(), bytes(file))
        instanceof CheckOutcome.Checked;
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All forms of a workbook. */
  public static List<Page> of(String fileName, byte[] bytes) {
    return of(fileName, bytes, Language.ZH);
  }

  /** All forms of a workbook in one language. */
  public static List<Page> of(String fileName, byte[] bytes, Language language) {
    CheckOutcome.Checked checked = (CheckOutcome.Checked) CORE.checks().check(fileName, bytes);
    List<FormReport> forms = checked.report().forms();
    List<ToldForm> told = ToldReport.of(checked.report(), CORE.texts(), language).forms();
    List<Page> pages = new ArrayList<>();
    try {
      List<SheetDrawing> drawings = CORE.drawings().draw(fileName, bytes, forms);
      for (int i = 0; i < forms.size(); i++) {
        List<Entry> entries = DrawnForms.numbered(told.get(i));
        pages.add(
            new Page(
                forms.get(i),
                entries,
                drawings.get(i),
                DrawnForms.of(
                    drawings.get(i),
                    new DrawnForms.Shown(entries, List.of()),
                    i + 1,
                    language)));
      }
    } catch (RefusedWorkbook refused) {
      throw new AssertionError(fileName, refused);
    }
    return pages;
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("views/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  /** What the page has of a form. */
  public static String html(DrawnForm form) {
    return ENGINE.process("drawn", Set.of("drawn"), new Context(Locale.ROOT, Map.of("form", form)));
  }

  /** The same, parsed as a browser would; what is not well nested fails. */
  public static Document parsed(DrawnForm form) {
    String html = html(form).replaceAll("<col( class=\"[^\"]*\")?>", "<col$1/>");
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (Exception broken) {
      throw new AssertionError(html, broken);
    }
  }

  /** The elements of a name that have an attribute, in the order of the page. */
  public static List<Element> elements(Document page, String name, String attribute) {
    List<Element> found = new ArrayList<>();
    NodeList all = page.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute(attribute)) {
        found.add(element);
      }
    }
    return found;
  }
}
