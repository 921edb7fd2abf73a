package cn.jihe.excel.open;

import cn.jihe.excel.open.zip.ZipPackage;
import cn.jihe.excel.open.zip.ZipPart;
import cn.jihe.file.Limits;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The parts of a package by their names, and how they are related. */
final class PackageParts {

  /** Smaller parts may be packed as well as they like: an empty table often is. */
  private static final long SMALL = 1L << 20;

  private final ZipPackage zip;
  private final Map<String, ZipPart> byKey = new LinkedHashMap<>();

  private PackageParts(ZipPackage zip) {
    this.zip = zip;
  }

  /**
   * Finds the parts, none of which is unpacked yet.
   *
   * @throws ZipException when two have one name, or one has no place in the package
   * @throws SurveyStopped when there are too many, or they are too large when unpacked
   */
  static PackageParts of(ZipPackage zip, Limits limits) throws ZipException {
    PackageParts parts = new PackageParts(zip);
    long size = 0;
    for (ZipPart part : zip.parts()) {
      if (parts.byKey.size() >= limits.parts()) {
        throw new SurveyStopped(Reason.TOO_MANY_PARTS, limits.parts());
      }
      String key = PartNames.key(part.name());
      if (PartNames.leadsOut(key)) {
        throw new ZipException("a part outside the package");
      }
      if (parts.byKey.put(key, part) != null) {
        throw new ZipException("two parts of one name");
      }
      size += part.size();
      boolean isOutOfProportion =
          part.size() > SMALL && part.size() / limits.inflateRatio() > part.packed();
      if (isOutOfProportion || size < 0 || size > limits.inflatedBytes()) {
        throw new SurveyStopped(Reason.ZIP_BOMB, limits.inflatedBytes() >> 20);
      }
    }
    return parts;
  }

  ZipPackage zip() {
    return zip;
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  Optional<ZipPart> find(String name) {
    return Optional.ofNullable(byKey.get(PartNames.key(name)));
  }

  /** A part's contents; nothing of a part that is not there. */
  InputStream open(String name) {
    return find(name).map(zip::open).orElseGet(InputStream::nullInputStream);
  }

  /** The relations of a part, or of the package when its name is empty; none without any. */
  List<Relation> relations(String name, WorkbookCounts counts) throws XMLStreamException {
    String source = PartNames.key(name);
    Optional<ZipPart> part = find(PartNames.relationsOf(source));
    if (part.isEmpty()) {
      return List.of();
    }
    List<Relation> relations = new ArrayList<>();
    try (PartXml xml = new PartXml(zip.open(part.get()), counts.deepest())) {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          counts.node(xml);
          if (xml.name().equals("Relationship")) {
            relations.add(relation(source, xml));
          }
        }
        event = xml.next();
      }
    }
    return relations;
  }

  private static Relation relation(String source, PartXml xml) {
    String target = xml.attribute("Target");
    boolean isOutside = xml.attribute("TargetMode").equals("External");
    return new Relation(
        xml.attribute("Id"),
        xml.attribute("Type"),
        target,
        isOutside ? "" : PartNames.target(source, target));
  }
}
