/** What the server hands out for the Excel add-in: manifests, settings, pages. */
@NullMarked
package cn.jihe.web.addin;

import org.jspecify.annotations.NullMarked;
