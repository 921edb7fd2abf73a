package cn.jihe.cli;

/** How it is told where workbooks without our marks were written. */
interface CleanOutput extends Output {

  /** One file that was cleaned, as text. */
  String cleaned(String path, String fileName, String written);
}
