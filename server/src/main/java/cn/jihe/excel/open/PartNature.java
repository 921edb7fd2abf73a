package cn.jihe.excel.open;

/** How a part of a package reads as XML. */
enum PartNature {
  XML,
  /** Has a root element and then breaks. */
  BROKEN_XML,
  /** Begins with a document type declaration. */
  WITH_DTD,
  /** A picture, a macro, anything that no XML parser gets into. */
  NO_XML
}
