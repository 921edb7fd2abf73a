/** A zip file read by its directory, and written with all it had copied as it was. */
@NullMarked
package cn.jihe.excel.open.zip;

import org.jspecify.annotations.NullMarked;
