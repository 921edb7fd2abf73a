/** The overview as a page and as a workbook, and the lists behind it. */
@NullMarked
package cn.jihe.overview.page;

import org.jspecify.annotations.NullMarked;
