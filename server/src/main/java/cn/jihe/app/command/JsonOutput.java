package cn.jihe.app.command;

import cn.jihe.rule.RuleTexts;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.template.Language;
import cn.jihe.web.Problem;
import cn.jihe.web.api.CheckResult;
import cn.jihe.web.api.CheckResults;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;

/** One JSON array, one line a file. */
final class JsonOutput implements Output {

  private final PrintStream out;
  private final CheckResults results;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private String separator = "";

  JsonOutput(PrintStream out, RuleTexts texts, Language language) {
    this.out = out;
    this.results = new CheckResults(texts, language);
  }

  /** A result with the path it came from. */
  record PathResult(@JsonUnwrapped CheckResult result, String path) {}

  /** A file that cannot be checked. */
  record PathProblem(String fileName, String path, Problem problem) {}

  @Override
  public void begin() {
    out.print("[");
  }

  @Override
  public String render(String path, CheckOutcome.Checked checked) {
    return json(new PathResult(results.of(checked), path));
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
  public void end(Tally tally) {
    out.print("\n]\n");
    out.flush();
  }
}
