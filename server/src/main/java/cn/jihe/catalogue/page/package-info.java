/** The rules and their examples as pages. */
@NullMarked
package cn.jihe.catalogue.page;

import org.jspecify.annotations.NullMarked;
