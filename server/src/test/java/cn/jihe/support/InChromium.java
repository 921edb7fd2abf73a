package cn.jihe.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that drive Chromium, all the same one: one class after the other, beside those that do not,
 * for they mostly wait. They begin early: at the end nothing would be left to run beside them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("chromium")
public @interface InChromium {}
