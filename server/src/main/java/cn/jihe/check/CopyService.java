package cn.jihe.check;

import cn.jihe.text.Language;
import cn.jihe.web.Download;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Upload;
import cn.jihe.web.Uploads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Gives the files of a request back annotated, or without our marks. */
@Singleton
public final class CopyService {

  private final CheckService service;

  public CopyService(CheckService service) {
    this.service = service;
  }

  /** What is given back. */
  public sealed interface Given {

    /**
     * The only file, or the archive of several.
     *
     * @param typed what people had typed into the result sheet of the only file, which was taken
     *     away; the archive lists it itself
     */
    record Made(Download body, TypedList typed) implements Given {}

    /** None of the files could be dealt with; they are in the order sent. */
    record Refused(List<CheckOutcome.Refused> reasons) implements Given {}
  }

  /**
   * One file as it is; several in a zip archive, which names those that are missing in a text file.
   *
   * @param clean takes our marks away and checks nothing
   * @throws ProblemException of kind MISSING_FILE when there is no file
   */
  public Given of(Uploads uploads, boolean clean, Language language) {
    List<Upload> files = uploads.files();
    if (files.isEmpty()) {
      throw new ProblemException(ProblemKind.MISSING_FILE);
    }
    if (files.size() == 1) {
      return one(files.getFirst(), clean, language, CopyService::single);
    }
    try (CopyArchive archive = new CopyArchive(language)) {
      for (Upload file : files) {
        one(file, clean, language, archive::add);
      }
      return archive.isEmpty()
          ? new Given.Refused(archive.refused())
          : new Given.Made(archive.finished(clean), new TypedList(List.of()));
    }
  }

  private static Given single(AnnotateOutcome outcome) {
    return switch (outcome) {
      case AnnotateOutcome.Annotated done ->
          new Given.Made(
              Download.of(done.fileName(), done.mediaType(), done.bytes()),
              new TypedList(done.typed()));
      case AnnotateOutcome.Refused refused -> new Given.Refused(List.of(refused.reason()));
    };
  }

  private <T> T one(
      Upload file, boolean clean, Language language, Function<AnnotateOutcome, T> answer) {
    return clean ? service.clean(file, answer) : service.annotate(file, language, answer);
  }
}
