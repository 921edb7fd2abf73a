package cn.jihe.excel.open;

/**
 * What a part has to do with another.
 *
 * @param id by which the part names it
 * @param type an address that says what it is
 * @param written the target as written
 * @param part key of the part that it leads to; empty when it leads out of the package
 */
public record Relation(String id, String type, String written, String part) {

  /** Whether its type is this, in either edition of the standard. */
  public boolean is(String kind) {
    return type.endsWith("/" + kind);
  }
}
