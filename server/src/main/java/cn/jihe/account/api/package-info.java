/** Who somebody is, and the tokens of scripts and of the add-in, for programs. */
@NullMarked
package cn.jihe.account.api;

import org.jspecify.annotations.NullMarked;
