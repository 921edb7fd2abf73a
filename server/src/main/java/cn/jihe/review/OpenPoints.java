package cn.jihe.review;

/**
 * What stands in the way of accepting a dossier's newest version.
 *
 * @param mustChange remarks of things that must be changed which are not resolved
 * @param reasons reasons that nobody has decided about
 */
public record OpenPoints(int mustChange, int reasons) {

  public static final OpenPoints NONE = new OpenPoints(0, 0);

  public boolean isReady() {
    return mustChange == 0 && reasons == 0;
  }
}
