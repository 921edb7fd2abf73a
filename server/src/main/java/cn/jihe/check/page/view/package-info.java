/**
 * What the pages of a result show, made ready: texts, counts, links; no HTTP and no work on files.
 */
@NullMarked
package cn.jihe.check.page.view;

import org.jspecify.annotations.NullMarked;
