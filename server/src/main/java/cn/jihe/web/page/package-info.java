/** The page for people: drop workbooks, read the findings. */
@NullMarked
package cn.jihe.web.page;

import org.jspecify.annotations.NullMarked;
