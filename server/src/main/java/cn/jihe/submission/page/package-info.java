/** The page of handing in what was checked, and of what became of it. */
@NullMarked
package cn.jihe.submission.page;

import org.jspecify.annotations.NullMarked;
