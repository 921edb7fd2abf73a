package cn.jihe.web.filter;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.PublicUrl;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxies before the server, as its operator named them: what they forward is believed. */
public final class Proxies {

  private static final Pattern COMMA = Pattern.compile(",");

  /** The environment variable that names them. */
  public static final String SETTING = "JIHE_PROXIES";

  /** None: whatever is forwarded may be made up. */
  public static final Proxies NONE = new Proxies(List.of());

  private static final Pattern NETWORK = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:/([0-9]{1,3}))?");

  private final List<Network> networks;

  private Proxies(List<Network> networks) {
    this.networks = networks;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Network(byte[] start, int bits) {

    boolean has(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int mask = 0xFF00 >> bits % Byte.SIZE;
      return Arrays.equals(start, 0, whole, address, 0, whole)
          && (whole == start.length || ((start[whole] ^ address[whole]) & mask & 0xFF) == 0);
    }
  }

  /**
   * The proxies as set: addresses, or networks such as 10.1.0.0/16, with commas between.
   *
   * @param set blank for none
   * @throws SettingsException when it is something else
   */
  public static Proxies of(String set) {
    return set.isBlank()
        ? NONE
        : new Proxies(
            Arrays.stream(COMMA.split(set, -1)).map(String::strip).map(Proxies::network).toList());
  }

  private static Network network(String written) {
    Matcher form = NETWORK.matcher(written);
    InetAddress address =
        form.matches() ? NetUtil.createInetAddressFromIpAddressString(form.group(1)) : null;
    if (address == null) {
      throw unreadable(written);
    }
    byte[] start = address.getAddress();
    int all = start.length * Byte.SIZE;
    int bits = form.group(2) == null ? all : Integer.parseInt(form.group(2));
    if (bits > all) {
      throw unreadable(written);
    }
    return new Network(start, bits);
  }

  private static SettingsException unreadable(String written) {
    return new SettingsException(
        Messages.beside(PublicUrl.class, "settings").words("noProxy", SETTING, written), null);
  }

  /** Whether an address is a proxy's. */
  public boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    return networks.stream().anyMatch(network -> network.has(bytes));
  }
}
