/** Names of units and projects, and when two of them name one. */
@NullMarked
package cn.jihe.form.name;

import org.jspecify.annotations.NullMarked;
