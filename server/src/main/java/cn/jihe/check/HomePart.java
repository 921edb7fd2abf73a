package cn.jihe.check;

import cn.jihe.account.Caller;
import cn.jihe.text.Language;
import java.util.Map;
import java.util.Optional;

/** What the first page says of one's own forms; the room that knows them brings it. */
public interface HomePart {

  /**
   * For one reader.
   *
   * @return what its template shows, by name; empty for one who hands in for no unit
   */
  Optional<Map<String, Object>> of(Caller caller, Language language);
}
