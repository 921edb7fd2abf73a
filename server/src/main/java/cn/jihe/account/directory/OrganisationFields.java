package cn.jihe.account.directory;

import cn.jihe.account.Organisation;
import cn.jihe.form.name.UnitName;
import cn.jihe.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an organisation may say of itself, whatever others there are. */
public final class OrganisationFields {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_REGION_CODE = 20;
  private static final int LONGEST_CONTACT = 500;
  private static final int MOST_OTHER_NAMES = 50;
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2999;

  private OrganisationFields() {}

  /** As it is kept: without blanks at the ends, codes half-width, every name once. */
  public static Organisation tidy(Organisation wanted) {
    String name = EntryTexts.tidy(wanted.name());
    Map<String, String> others = new LinkedHashMap<>();
    for (String other : wanted.otherNames()) {
      EntryTexts.said(Optional.of(other))
          .ifPresent(each -> others.putIfAbsent(new UnitName(each).key(), each));
    }
    others.remove(new UnitName(name).key());
    return new Organisation(
        wanted.id(),
        name,
        EntryTexts.said(wanted.shortName()),
        List.copyOf(others.values()),
        EntryTexts.said(wanted.code()).map(Wording::plain),
        EntryTexts.said(wanted.regionCode()).map(Wording::plain),
        wanted.parent(),
        wanted.validFrom(),
        wanted.validTo(),
        wanted.successor(),
        EntryTexts.said(wanted.contact()),
        wanted.revision());
  }

  /**
   * What is wrong with it by itself.
   *
   * @param tidy see {@link #tidy}
   */
  static List<Fault> faults(Organisation tidy) {
    List<Fault> faults = new ArrayList<>();
    EntryTexts texts = new EntryTexts(tidy.id(), faults);
    if (Wording.plain(tidy.name()).isEmpty()) {
      texts.fault("name", "nameMissing");
    }
    texts.check("name", tidy.name(), LONGEST_NAME);
    texts.check("shortName", tidy.shortName(), LONGEST_NAME);
    tidy.otherNames().forEach(each -> texts.check("otherNames", each, LONGEST_NAME));
    if (tidy.otherNames().size() > MOST_OTHER_NAMES) {
      texts.fault("otherNames", "tooManyNames", tidy.otherNames().size(), MOST_OTHER_NAMES);
    }
    texts.check("code", tidy.code(), LONGEST_CODE);
    texts.check("regionCode", tidy.regionCode(), LONGEST_REGION_CODE);
    texts.check("contact", tidy.contact(), LONGEST_CONTACT);
    checkDay(texts, "validFrom", tidy.validFrom());
    checkDay(texts, "validTo", tidy.validTo());
    if (tidy.validFrom().isPresent()
        && tidy.validTo().filter(tidy.validFrom().get()::isAfter).isPresent()) {
      texts.fault("validTo", "endsBefore", tidy.validFrom().get(), tidy.validTo().get());
    }
    return faults;
  }

  private static void checkDay(EntryTexts texts, String field, Optional<LocalDate> day) {
    day.filter(each -> each.getYear() < EARLIEST_YEAR || each.getYear() > LATEST_YEAR)
        .ifPresent(each -> texts.fault(field, "noDay", each));
  }
}
