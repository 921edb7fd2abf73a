/** The add-in's files, manifests and settings, handed out to Excel. */
@NullMarked
package cn.jihe.addin;

import org.jspecify.annotations.NullMarked;
