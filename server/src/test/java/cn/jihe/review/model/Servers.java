package cn.jihe.review.model;

import cn.jihe.support.RunningServer;
import java.net.URI;
import java.util.List;

/** The servers on one store that are played against. */
interface Servers {

  /** How many there are. */
  int count();

  /** An address at one of them, from 0; nobody answers there while it is dead. */
  URI at(int server, String path);

  /** Some that live for long. */
  static Servers of(RunningServer... servers) {
    List<RunningServer> all = List.of(servers);
    return new Servers() {
      @Override
      public int count() {
        return all.size();
      }

      @Override
      public URI at(int server, String path) {
        return all.get(server).at(path);
      }
    };
  }
}
