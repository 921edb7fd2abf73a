/** The directory of a zip file, read without unpacking anything. */
@NullMarked
package cn.jihe.excel.open.zip;

import org.jspecify.annotations.NullMarked;
