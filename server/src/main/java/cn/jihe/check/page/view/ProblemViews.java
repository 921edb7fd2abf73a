package cn.jihe.check.page.view;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.page.view.ResultView.ProblemView;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.CheckedFile.State;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.KeptFile;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import java.util.List;
import java.util.Optional;

/** Says of files that were not read why, in one language. */
record ProblemViews(Language language, Texts texts) {

  private record Said(String title, String detail) {}

  List<ProblemView> of(CheckedResult result) {
    return result.files().stream()
        .flatMap(file -> said(file).map(said -> view(result, file.file(), said)).stream())
        .toList();
  }

  private Optional<Said> said(CheckedFile file) {
    return switch (file.state()) {
      case State.Done done ->
          done.outcome() instanceof CheckOutcome.Refused refused
              ? said(refused.problem(language))
              : Optional.empty();
      case State.Failed failed -> said(Problem.of(ProblemKind.INTERNAL, language));
      case State.Waiting waiting ->
          Optional.of(new Said(texts.say("waiting"), texts.say("waitingDetail")));
    };
  }

  private static Optional<Said> said(Problem problem) {
    return Optional.of(new Said(problem.title(), problem.detail()));
  }

  private static ProblemView view(CheckedResult result, KeptFile file, Said said) {
    return new ProblemView(
        file.number(),
        file.name(),
        said.title(),
        said.detail(),
        result.kept().before(file).map(KeptFile::number).orElse(0));
  }
}
