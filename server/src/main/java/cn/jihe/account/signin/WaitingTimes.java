package cn.jihe.account.signin;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long one has to wait after how many misses. */
@Singleton
public final class WaitingTimes {

  private final int missesOfLogin;
  private final int missesOfNetwork;
  private final List<Duration> waits;
  private final Duration forgets;

  /**
   * @param missesOfLogin after how many of one name to wait; at least 1
   * @param missesOfNetwork after how many of one sender; many people may share its address
   * @param waits the times, each after one miss more; the last one stays
   * @param forgets in what time one miss of a sender is forgotten
   */
  public WaitingTimes(
      @Value("${jihe.sign-in.misses-of-login}") int missesOfLogin,
      @Value("${jihe.sign-in.misses-of-network}") int missesOfNetwork,
      @Value("${jihe.sign-in.waits}") List<Duration> waits,
      @Value("${jihe.sign-in.forgets}") Duration forgets) {
    this.missesOfLogin = missesOfLogin;
    this.missesOfNetwork = missesOfNetwork;
    this.waits = List.copyOf(waits);
    this.forgets = forgets;
  }

  public int missesOfLogin() {
    return missesOfLogin;
  }

  /** How long a name has to wait after its misses; empty when not at all. */
  public Optional<Duration> ofLogin(int misses) {
    return after(misses - missesOfLogin);
  }

  /** How long a sender has to wait after its misses; empty when not at all. */
  public Optional<Duration> ofNetwork(int misses) {
    return after(misses - missesOfNetwork);
  }

  /** What is left of a sender's misses some time after the last one. */
  public int remaining(int misses, Duration since) {
    return (int) Math.max(0, misses - since.dividedBy(forgets));
  }

  private Optional<Duration> after(int further) {
    return further < 0
        ? Optional.empty()
        : Optional.of(waits.get(Math.min(further, waits.size() - 1)));
  }
}
