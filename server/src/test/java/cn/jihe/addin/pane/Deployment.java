package cn.jihe.addin.pane;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What Excel takes from the add-in's manifest.
 *
 * @param pane address of the shared runtime's page
 * @param script address of the script of events; empty when the manifest names none
 * @param events which function of the script an event calls, by the event's name
 * @param buttons the functions that buttons call
 */
record Deployment(
    String pane, String script, Map<String, String> events, Map<String, String> buttons) {

  static Deployment of(byte[] manifest) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(manifest));
      Map<String, String> urls = attributes(xml, "Url", "id", "DefaultValue");
      Map<String, String> scripts = attributes(xml, "Override", "type", "resid");
      Map<String, String> buttons = new HashMap<>();
      NodeList controls = xml.getElementsByTagNameNS("*", "Control");
      for (int i = 0; i < controls.getLength(); i++) {
        Element control = (Element) controls.item(i);
        NodeList names = control.getElementsByTagNameNS("*", "FunctionName");
        if (names.getLength() > 0) {
          buttons.put(control.getAttribute("id"), names.item(0).getTextContent());
        }
      }
      Element runtime = (Element) xml.getElementsByTagNameNS("*", "Runtime").item(0);
      return new Deployment(
          urls.get(runtime.getAttribute("resid")),
          urls.getOrDefault(scripts.get("javascript"), ""),
          attributes(xml, "LaunchEvent", "Type", "FunctionName"),
          buttons);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> attributes(
      Document xml, String element, String key, String value) {
    Map<String, String> found = new HashMap<>();
    NodeList all = xml.getElementsByTagNameNS("*", element);
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      if (each.hasAttribute(key)) {
        found.put(each.getAttribute(key), each.getAttribute(value));
      }
    }
    return found;
  }
}
