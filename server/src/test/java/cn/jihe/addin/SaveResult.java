package cn.jihe.addin;

import java.time.Duration;

/**
 * What the user met when saving.
 *
 * @param stopped whether the workbook was not saved
 * @param message what Excel showed; empty when nothing
 * @param took until the workbook was saved, or the message shown
 */
record SaveResult(boolean stopped, String message, Duration took) {}
