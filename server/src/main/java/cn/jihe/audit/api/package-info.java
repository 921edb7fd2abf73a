/** The audit trail and verifications as JSON. */
@NullMarked
package cn.jihe.audit.api;

import org.jspecify.annotations.NullMarked;
