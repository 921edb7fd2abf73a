/** The HTTP frame that all rooms share: problems, languages, uploads, filters, headers. */
@NullMarked
package cn.jihe.web;

import org.jspecify.annotations.NullMarked;
