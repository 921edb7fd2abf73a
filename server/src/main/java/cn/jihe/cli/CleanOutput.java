package cn.jihe.cli;

import cn.jihe.check.TypedList;

/** How it is told where workbooks without our marks were written. */
interface CleanOutput extends Output {

  /**
   * One file that was cleaned, as text.
   *
   * @param typed what people had typed into the result sheet, which is gone
   */
  String cleaned(String path, String fileName, String written, TypedList typed);
}
