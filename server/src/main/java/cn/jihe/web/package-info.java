/**
 * What both faces of the server share: problems, languages, uploads, the threads that work on them.
 */
@NullMarked
package cn.jihe.web;

import org.jspecify.annotations.NullMarked;
