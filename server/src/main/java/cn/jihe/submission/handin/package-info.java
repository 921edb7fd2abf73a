/** Handing in what was checked on the page: what is asked, what would become of it, what did. */
@NullMarked
package cn.jihe.submission.handin;

import org.jspecify.annotations.NullMarked;
