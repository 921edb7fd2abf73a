/** How the server is, for administrators: what it finds out about itself. */
@NullMarked
package cn.jihe.system;

import org.jspecify.annotations.NullMarked;
