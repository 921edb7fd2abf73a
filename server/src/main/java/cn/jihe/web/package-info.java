/** What both faces of the server share: problems, languages, uploads, the queue of checks. */
@NullMarked
package cn.jihe.web;

import org.jspecify.annotations.NullMarked;
