package cn.jihe.addin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Both manifests, made from the add-in's own template, against what Office asks of a manifest. */
final class ManifestTest {

  private static final Path FOLDER = Path.of("../addin-manifest");
  private static final String SERVER = "https://jihe.example.cn/bureau/";

  private static String text(Manifest.Kind kind, String server) {
    try {
      return Manifest.filled(
          Files.readString(FOLDER.resolve("manifest/manifest.xml")), kind, server);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document parsed(String manifest) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document made(Manifest.Kind kind) throws Exception {
    return parsed(text(kind, SERVER));
  }

  private static List<Element> all(Document manifest, String name) {
    NodeList found = manifest.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> values(Document manifest, String name, String attribute) {
    return all(manifest, name).stream()
        .map(element -> element.getAttribute(attribute))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child) {
        names.add(child.getLocalName());
      }
    }
    return names;
  }

  @Test
  void eachHasItsOwnIdThatNeverChanges() throws Exception {
    assertThat(all(made(Manifest.Kind.RELEASED), "Id"))
        .extracting(Element::getTextContent)
        .containsExactly("9ff89d69-81ae-4626-8112-f220c3b9d207");
    assertThat(all(made(Manifest.Kind.ON_SAVE), "Id"))
        .extracting(Element::getTextContent)
        .containsExactly("c1d51bf0-39bd-49e2-9b0d-aac597a60906");
  }

  @ParameterizedTest
  @EnumSource
  void everyResourceIsDefinedOnceAndUsed(Manifest.Kind kind) throws Exception {
    Document manifest = made(kind);
    List<String> defined = new ArrayList<>();
    for (String name : List.of("Image", "Url", "String")) {
      defined.addAll(values(manifest, name, "id"));
    }
    Set<String> used = new LinkedHashSet<>();
    all(manifest, "*").forEach(element -> used.add(element.getAttribute("resid")));
    used.remove("");
    assertThat(defined).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
    assertThat(defined).allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(32));
  }

  @ParameterizedTest
  @EnumSource
  void textsAreNoLongerThanOfficeTakesAndAllAreInEnglishToo(Manifest.Kind kind) throws Exception {
    Document manifest = made(kind);
    assertThat(lengths(manifest, "DisplayName")).allMatch(length -> length <= 125);
    assertThat(lengths(manifest, "Description")).allMatch(length -> length <= 250);
    assertThat(all(manifest, "ProviderName").getFirst().getTextContent().length())
        .isLessThanOrEqualTo(125);
    for (Element text : all(manifest, "String")) {
      boolean isShort = text.getParentNode().getLocalName().equals("ShortStrings");
      int most = isShort ? 125 : 250;
      assertThat(text.getAttribute("DefaultValue")).hasSizeBetween(1, most);
      assertThat(text.getElementsByTagNameNS("*", "Override").getLength()).isEqualTo(1);
      Element english = (Element) text.getElementsByTagNameNS("*", "Override").item(0);
      assertThat(english.getAttribute("Locale")).isEqualTo("en-US");
      assertThat(english.getAttribute("Value")).hasSizeBetween(1, most);
    }
  }

  private static List<Integer> lengths(Document manifest, String name) {
    List<Integer> lengths = new ArrayList<>();
    for (Element element : all(manifest, name)) {
      lengths.add(element.getAttribute("DefaultValue").length());
      NodeList overrides = element.getElementsByTagNameNS("*", "Override");
      for (int i = 0; i < overrides.getLength(); i++) {
        lengths.add(((Element) overrides.item(i)).getAttribute("Value").length());
      }
    }
    return lengths;
  }

  @ParameterizedTest
  @EnumSource
  void everyAddressIsTheServersAndHttps(Manifest.Kind kind) throws Exception {
    Document manifest = made(kind);
    List<String> addresses = new ArrayList<>();
    for (String name :
        List.of(
            "IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url")) {
      addresses.addAll(values(manifest, name, "DefaultValue"));
    }
    addresses.addAll(values(manifest, "ExtendedOverrides", "Url"));
    assertThat(addresses).hasSizeGreaterThan(9).allMatch(address -> address.startsWith(SERVER));
    assertThat(all(manifest, "AppDomain"))
        .extracting(Element::getTextContent)
        .containsExactly("https://jihe.example.cn");
  }

  @ParameterizedTest
  @EnumSource
  void everyIconAndTheShortcutsAreThere(Manifest.Kind kind) throws Exception {
    Document manifest = made(kind);
    List<String> files = new ArrayList<>(values(manifest, "Image", "DefaultValue"));
    files.addAll(values(manifest, "IconUrl", "DefaultValue"));
    files.addAll(values(manifest, "HighResolutionIconUrl", "DefaultValue"));
    files.addAll(values(manifest, "ExtendedOverrides", "Url"));
    assertThat(files)
        .filteredOn(address -> !address.isEmpty())
        .allSatisfy(
            address ->
                assertThat(
                        FOLDER.resolve("public/" + address.substring((SERVER + "addin/").length())))
                    .exists());
  }

  @Test
  void onlyTheOneForCentralDeploymentHasEventsAndNeverThatOfSaveAs() throws Exception {
    assertThat(values(made(Manifest.Kind.RELEASED), "LaunchEvent", "Type")).isEmpty();
    assertThat(values(made(Manifest.Kind.RELEASED), "Runtime", "resid"))
        .containsExactly("Pane.Url");
    Document onSave = made(Manifest.Kind.ON_SAVE);
    assertThat(values(onSave, "LaunchEvent", "Type"))
        .containsExactly("OnDocumentOpened", "OnDocumentSave");
    assertThat(values(onSave, "LaunchEvent", "FunctionName"))
        .containsExactly("onDocumentOpened", "onDocumentSave");
    assertThat(values(onSave, "Runtime", "resid")).containsExactly("Pane.Url", "OnSave.Page");
    assertThat(text(Manifest.Kind.ON_SAVE, SERVER)).contains("addin/pane.html?events=1");
    assertThat(text(Manifest.Kind.RELEASED, SERVER)).doesNotContain("events=1");
  }

  @ParameterizedTest
  @EnumSource
  void elementsStandInTheOrderOfTheSchema(Manifest.Kind kind) throws Exception {
    Document manifest = made(kind);
    assertThat(children(manifest.getDocumentElement()))
        .containsExactly(
            "Id",
            "Version",
            "ProviderName",
            "DefaultLocale",
            "DisplayName",
            "Description",
            "IconUrl",
            "HighResolutionIconUrl",
            "SupportUrl",
            "AppDomains",
            "Hosts",
            "Requirements",
            "DefaultSettings",
            "Permissions",
            "VersionOverrides",
            "ExtendedOverrides");
    assertThat(children(all(manifest, "VersionOverrides").getFirst()))
        .containsExactly("Requirements", "Hosts", "Resources");
    assertThat(children(all(manifest, "Resources").getFirst()))
        .containsExactly("Images", "Urls", "ShortStrings", "LongStrings");
    assertThat(all(manifest, "Control"))
        .allSatisfy(
            control ->
                assertThat(children(control))
                    .containsExactly("Label", "Supertip", "Icon", "Action"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfTheTemplateIsLeft(Manifest.Kind kind) {
    assertThat(text(kind, SERVER)).doesNotContain("{{", "<!--");
  }

  @ParameterizedTest
  @EnumSource
  void anAddressWithSignsOfXmlStaysOne(Manifest.Kind kind) throws Exception {
    Document manifest = parsed(text(kind, "https://jihe.example.cn/a&b'c/"));
    assertThat(values(manifest, "SupportUrl", "DefaultValue"))
        .containsExactly("https://jihe.example.cn/a&b'c/");
  }
}
