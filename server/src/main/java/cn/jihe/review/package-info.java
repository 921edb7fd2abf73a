/** What becomes of forms that were handed in: queue, decisions, remarks, reasons, differences. */
@NullMarked
package cn.jihe.review;

import org.jspecify.annotations.NullMarked;
