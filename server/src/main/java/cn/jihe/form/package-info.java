/** What a filled form is: its kinds, fields with their cells, and the grammar of a target value. */
@NullMarked
package cn.jihe.form;

import org.jspecify.annotations.NullMarked;
