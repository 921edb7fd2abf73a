/** What rules about figures share: sums and quotients of cells. */
@NullMarked
package cn.jihe.rules.figures;

import org.jspecify.annotations.NullMarked;
