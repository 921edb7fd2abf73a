/** What the catalogues hand out. */
@NullMarked
package cn.jihe.catalogue;

import org.jspecify.annotations.NullMarked;
