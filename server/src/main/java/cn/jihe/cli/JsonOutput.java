package cn.jihe.cli;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckResult;
import cn.jihe.check.CheckResults;
import cn.jihe.check.TypedList;
import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.rule.Change;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON array, one line a file. */
final class JsonOutput implements CheckOutput, CleanOutput {

  private final PrintStream out;
  private final CheckResults results;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private String separator = "";

  JsonOutput(PrintStream out, RuleTexts texts, Language language) {
    this.out = out;
    this.results = new CheckResults(texts, language);
  }

  /**
   * A result with the path it came from.
   *
   * @param annotated where the annotated copy was written; not said when it was not
   * @param annotationProblem why it was not, when it or a corrected copy was asked for
   * @param fixed where the corrected copy was written
   * @param changes what was corrected in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PathResult(
      @JsonInclude(JsonInclude.Include.ALWAYS) @JsonUnwrapped CheckResult result,
      String path,
      @Nullable String annotated,
      @Nullable Problem annotationProblem,
      @Nullable String fixed,
      @Nullable List<ChangeRow> changes) {}

  /** A corrected cell. */
  record ChangeRow(String sheet, String cell, String rule, String before, String after) {
    static ChangeRow of(Change change) {
      return new ChangeRow(
          change.cell().sheet(),
          change.cell().a1(),
          change.rule(),
          change.before(),
          change.after());
    }
  }

  /**
   * A file without our marks, and where it was written.
   *
   * @param typed what people had typed into the result sheet, which is gone
   */
  record PathCleaned(String fileName, String path, String cleaned, List<TypedText> typed) {}

  /** A file that cannot be checked. */
  record PathProblem(String fileName, String path, Problem problem) {}

  @Override
  public void begin() {
    out.print("[");
  }

  @Override
  public String render(String path, CheckOutcome.Checked checked, Copy copy) {
    return json(
        new PathResult(
            results.of(checked),
            path,
            copy instanceof Copy.Written written ? written.path() : null,
            copy instanceof Copy.Failed failed ? failed.problem() : null,
            copy instanceof Copy.Fixed fixed ? fixed.path() : null,
            copy instanceof Copy.Fixed fixed
                ? fixed.changes().stream().map(ChangeRow::of).toList()
                : null));
  }

  @Override
  public String cleaned(String path, String fileName, String written, TypedList typed) {
    return json(new PathCleaned(fileName, path, written, typed.texts()));
  }

  @Override
  public String render(String path, String fileName, Problem problem) {
    return json(new PathProblem(fileName, path, problem));
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void print(String rendered) {
    out.print(separator + "\n" + rendered);
    separator = ",";
  }

  @Override
  public void end(RunSummary summary) {
    out.print("\n]\n");
    out.flush();
  }
}
