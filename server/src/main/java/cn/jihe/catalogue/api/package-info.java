/** The rules and the templates as JSON and as files. */
@NullMarked
package cn.jihe.catalogue.api;

import org.jspecify.annotations.NullMarked;
