/** Organisations and accounts out of workbooks: read, compared with what there is, and kept. */
@NullMarked
package cn.jihe.account.imports;

import org.jspecify.annotations.NullMarked;
