/** A form drawn as its sheet shows it, with a mark at each finding: what the page shows of it. */
@NullMarked
package cn.jihe.check.page.drawn;

import org.jspecify.annotations.NullMarked;
