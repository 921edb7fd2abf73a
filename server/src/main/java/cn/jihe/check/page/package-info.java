/** The page for people: drop workbooks, read the findings, fetch copies. */
@NullMarked
package cn.jihe.check.page;

import org.jspecify.annotations.NullMarked;
