package cn.jihe.cli;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.TypedList;
import cn.jihe.cli.FilesRun.Done;
import cn.jihe.text.Language;
import java.io.PrintStream;
import java.util.List;

/** Takes our marks out of many files. */
final class CleanRun {

  private final Core core;
  private final CleanOutput output;
  private final FilesRun files;
  private final Language language;

  CleanRun(Core core, CleanOutput output, PrintStream err, Language language) {
    this.core = core;
    this.output = output;
    this.files = new FilesRun(output, err, language, core.workSeconds());
    this.language = language;
  }

  /** Cleans the files and gives the exit code. */
  int over(List<Place> places, CopyTargets copies) {
    return files.over(places, (number, workbook) -> clean(number, workbook, copies));
  }

  private Done clean(int number, Place.Workbook workbook, CopyTargets copies) throws FileTrouble {
    byte[] bytes = InputFile.read(workbook, core.limits().uploadBytes());
    String fileName = InputFile.nameIn(workbook.name());
    return switch (core.annotations().clean(fileName, bytes)) {
      case AnnotateOutcome.Refused refused ->
          files.failed(workbook.name(), refused.reason().problem(language));
      case AnnotateOutcome.Annotated cleaned ->
          new Done(
              output.cleaned(
                  workbook.name(),
                  fileName,
                  copies.write(number, cleaned.bytes()),
                  new TypedList(cleaned.typed())),
              RunSummary.DONE);
    };
  }
}
