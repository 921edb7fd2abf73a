/** The templates that units download, and the ids they are known by. */
@NullMarked
package cn.jihe.template;

import org.jspecify.annotations.NullMarked;
