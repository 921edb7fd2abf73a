package cn.jihe.account.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page for signing in shows.
 *
 * @param login as it was typed; blank at first
 * @param back where to go on
 * @param notice why one is here, or what was wrong
 * @param held what was typed into another form
 * @param elsewhere what the button for signing in elsewhere says; null where that cannot be done
 * @param contact whom to ask; blank when nobody is named
 * @param word what the bureau lets everybody know; may be blank
 */
public record SignInView(
    String login,
    String back,
    @Nullable Notice notice,
    @Nullable HeldForm held,
    @Nullable String elsewhere,
    String contact,
    String word) {}
