/** 审计: the events of the record for those who may read them, and whether the record still holds. */
@NullMarked
package cn.jihe.audit;

import org.jspecify.annotations.NullMarked;
