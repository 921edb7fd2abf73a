/** What the main store says of itself. */
@NullMarked
package cn.jihe.system.store;

import org.jspecify.annotations.NullMarked;
