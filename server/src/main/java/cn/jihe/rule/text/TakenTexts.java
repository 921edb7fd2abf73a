package cn.jihe.rule.text;

import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.WorkbookReading;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.form.WorkbookReading.SheetReading.Taken;
import cn.jihe.form.other.OtherKind;
import cn.jihe.rule.Report;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Quotation;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in one language what was taken of a workbook and what was left. */
public final class TakenTexts {

  private static final Messages MESSAGES = Messages.beside(TakenTexts.class, "taken");

  /** So many sheets or forms are named; of more only how many there are. */
  private static final int MOST_NAMED = 5;

  private final Language language;
  private final Texts texts;

  public TakenTexts(Language language) {
    this.language = language;
    this.texts = MESSAGES.in(language);
  }

  /** What was taken and, where anything was left that looks like a form, what: one line. */
  public String line(Report report) {
    return Stream.concat(Stream.of(taken(report)), left(report).stream())
        .collect(Collectors.joining(texts.say("then")));
  }

  private String taken(Report report) {
    List<FormKind> kinds =
        report.forms().stream().map(Report.FormReport::form).map(Form::kind).toList();
    return texts.say(
        "read",
        Stream.of(FormKind.values())
            .filter(kinds::contains)
            .map(kind -> count(kind, kinds.stream().filter(kind::equals).count()))
            .collect(Collectors.joining(texts.say("and"))));
  }

  private String count(FormKind kind, long count) {
    return texts.say((count == 1 ? "one" : "many") + "." + kind, count);
  }

  /**
   * What was not taken although it looks like a form, or was chosen among several; may be empty.
   */
  public List<String> left(Report report) {
    WorkbookReading reading = report.reading();
    List<String> said = new ArrayList<>();
    said.addAll(others(reading, Taken.OTHER_FORM, "is"));
    said.addAll(others(reading, Taken.FORMS, "beside"));
    List<SheetReading> broken = reading.sheets().stream().filter(SheetReading::broken).toList();
    broken.stream().limit(MOST_NAMED).map(this::problem).forEach(said::add);
    if (broken.size() > MOST_NAMED) {
      said.add(texts.say("brokenToo", broken.size() - MOST_NAMED));
    }
    List<Integer> longTerm =
        IntStream.range(0, reading.forms().size())
            .filter(form -> reading.forms().get(form).longTerm())
            .mapToObj(form -> form + 1)
            .toList();
    if (!longTerm.isEmpty()) {
      said.add(texts.say("longTerm", numbers(longTerm)));
    }
    return List.copyOf(said);
  }

  private List<String> others(WorkbookReading reading, Taken taken, String key) {
    Map<OtherKind, List<String>> sheets = new LinkedHashMap<>();
    for (SheetReading sheet : reading.sheets()) {
      if (sheet.taken() == taken) {
        for (OtherKind kind : sheet.others()) {
          sheets.computeIfAbsent(kind, none -> new ArrayList<>()).add(sheet.sheet());
        }
      }
    }
    return sheets.entrySet().stream()
        .map(found -> texts.say(key, named(found.getValue()), found.getKey().title().in(language)))
        .toList();
  }

  /** By their names: a number is another one where our own sheet stands before them. */
  private String named(List<String> sheets) {
    String first =
        sheets.stream()
            .limit(MOST_NAMED)
            .map(sheet -> texts.say("quoted", Quotation.of(sheet)))
            .collect(Collectors.joining(texts.say("and")));
    return sheets.size() > MOST_NAMED ? texts.say("moreSheets", first, sheets.size()) : first;
  }

  private String numbers(List<Integer> numbers) {
    String first =
        numbers.stream()
            .limit(MOST_NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(texts.say("and")));
    return numbers.size() > MOST_NAMED ? texts.say("more", first, numbers.size()) : first;
  }

  /** Why a sheet that cannot be read was not. */
  public String problem(SheetReading sheet) {
    return texts.say("broken", Quotation.of(sheet.sheet()));
  }

  /** The names of other forms, one behind the other. */
  public String names(Collection<OtherKind> others) {
    return OtherKind.titles(others).in(language);
  }
}
