/** What every request and every answer passes. */
@NullMarked
package cn.jihe.web.filter;

import org.jspecify.annotations.NullMarked;
