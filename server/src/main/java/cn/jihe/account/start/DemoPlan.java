package cn.jihe.account.start;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.text.YamlResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who there is in a store that is filled to be tried: the bureau, departments and units of the file
 * {@code demo.yml}, and an account for each role.
 *
 * @param organisations those above before those below
 */
record DemoPlan(List<Organisation> organisations, List<Person> people) {

  private static final String FILE = "/cn/jihe/account/start/demo.yml";

  DemoPlan {
    organisations = List.copyOf(organisations);
    people = List.copyOf(people);
  }

  /** An account. */
  record Person(String login, String name, Hat hat) {}

  /**
   * A line of the file.
   *
   * @param above the code of the one above; null for the bureau
   */
  record Line(String code, String name, @Nullable String above) {}

  /** A new one, with ids of its own. */
  static DemoPlan read() {
    Map<String, Organisation> all = new HashMap<>();
    List<Organisation> ordered = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    Texts texts = Messages.beside(DemoPlan.class).in(Language.ZH);
    for (Line line : YamlResource.read(FILE, Line[].class)) {
      Optional<Organisation> above = Optional.ofNullable(line.above()).map(all::get);
      Organisation each =
          Organisation.named(line.name(), above.map(Organisation::id), Optional.of(line.code()));
      all.put(line.code(), each);
      ordered.add(each);
      if (above.isEmpty()) {
        people.addAll(ofBureau(each, texts));
      } else if (above.get().parent().isEmpty()) {
        people.add(person("reviewer." + line.code(), Role.REVIEWER, each, texts));
      } else {
        people.add(person("clerk." + line.code(), Role.CLERK, each, texts));
        people.add(person("head." + line.code(), Role.UNIT_HEAD, each, texts));
      }
    }
    return new DemoPlan(ordered, people);
  }

  private static List<Person> ofBureau(Organisation bureau, Texts texts) {
    Hat administrator = new Hat(Role.ADMIN, Optional.empty());
    return List.of(
        new Person(FirstAdministrator.LOGIN, texts.say("administrator"), administrator),
        new Person(
            FirstAdministrator.LOGIN + "2", texts.say("secondAdministrator"), administrator),
        person("bureau", Role.BUREAU, bureau, texts),
        person("observer", Role.OBSERVER, bureau, texts),
        person("auditor", Role.AUDITOR, bureau, texts));
  }

  private static Person person(String login, Role role, Organisation organisation, Texts texts) {
    return new Person(
        login, texts.say("person." + role, organisation.name()), Hat.of(role, organisation.id()));
  }
}
