/** What the labels on a form mean: titles, columns, names of fields. */
@NullMarked
package cn.jihe.label;

import org.jspecify.annotations.NullMarked;
