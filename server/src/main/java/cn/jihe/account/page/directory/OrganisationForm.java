package cn.jihe.account.page.directory;

import cn.jihe.account.Organisation;
import cn.jihe.web.Ids;
import cn.jihe.web.Uploads;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation as it stands in its form: as typed, so that nothing of it is lost when it is not
 * kept.
 *
 * @param id blank for a new one
 * @param otherNames one a line
 * @param parent the id of the one above; blank for none
 */
public record OrganisationForm(
    String id,
    String revision,
    String name,
    String shortName,
    String otherNames,
    String code,
    String regionCode,
    String parent,
    String validFrom,
    String validTo,
    String successor,
    String contact) {

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern REVISION = Pattern.compile("\\d{1,9}");

  static OrganisationForm blank(String parent) {
    return new OrganisationForm("", "0", "", "", "", "", "", parent, "", "", "", "");
  }

  static OrganisationForm of(Organisation one) {
    return new OrganisationForm(
        one.id().toString(),
        String.valueOf(one.revision()),
        one.name(),
        one.shortName().orElse(""),
        String.join("\n", one.otherNames()),
        one.code().orElse(""),
        one.regionCode().orElse(""),
        one.parent().map(UUID::toString).orElse(""),
        one.validFrom().map(LocalDate::toString).orElse(""),
        one.validTo().map(LocalDate::toString).orElse(""),
        one.successor().map(UUID::toString).orElse(""),
        one.contact().orElse(""));
  }

  static OrganisationForm typed(String id, Uploads form) {
    return new OrganisationForm(
        id,
        form.text("revision").orElse("0"),
        form.text("name").orElse(""),
        form.text("shortName").orElse(""),
        form.text("otherNames").orElse(""),
        form.text("code").orElse(""),
        form.text("regionCode").orElse(""),
        form.text("parent").orElse(""),
        form.text("validFrom").orElse(""),
        form.text("validTo").orElse(""),
        form.text("successor").orElse(""),
        form.text("contact").orElse(""));
  }

  /** The field whose text cannot be what it should; empty when all can. */
  Optional<String> unreadable() {
    if (day(validFrom).isEmpty() && !validFrom.isEmpty()) {
      return Optional.of("validFrom");
    }
    return day(validTo).isEmpty() && !validTo.isEmpty() ? Optional.of("validTo") : Optional.empty();
  }

  /** As it is wanted, of the revision that the form was made of. */
  Organisation organisation() {
    return new Organisation(
        Ids.of(id).orElseGet(UUID::randomUUID),
        name,
        said(shortName),
        LINES.splitAsStream(otherNames).map(String::strip).filter(s -> !s.isEmpty()).toList(),
        said(code),
        said(regionCode),
        Ids.of(parent),
        day(validFrom),
        day(validTo),
        Ids.of(successor),
        said(contact),
        REVISION.matcher(revision).matches() ? Integer.parseInt(revision) : 0);
  }

  private static Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return said(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
