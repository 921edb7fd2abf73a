package cn.jihe.check;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.Download;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A zip of the copies of many files; on disk, because together they may be large. */
public final class CopyArchive implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CopyArchive.class);

  /** Notepad takes a text for UTF-8 when it begins so. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Language language;
  private final Texts texts;
  private final Path file;
  private final ZipOutputStream zip;
  private final List<CheckOutcome.Refused> refused = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** What people had typed into result sheets that were taken away, a line each. */
  private final StringBuilder typed = new StringBuilder();

  private boolean given;

  public CopyArchive(Language language) {
    this.language = language;
    this.texts = Messages.beside(CopyArchive.class, "downloads").in(language);
    try {
      file = Files.createTempFile("jihe-copies-", ".zip");
      zip = new ZipOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file into it. */
  public void add(String name, byte[] bytes) {
    entry(freeName(name), bytes);
  }

  /** Whether there is a copy to be put into it. */
  public boolean add(AnnotateOutcome outcome) {
    switch (outcome) {
      case AnnotateOutcome.Annotated done -> {
        String name = freeName(done.fileName());
        entry(name, done.bytes());
        new TypedList(done.typed())
            .lines(language)
            .forEach(line -> typed.append("\r\n").append(texts.say("typedIn", name, line)));
      }
      case AnnotateOutcome.Refused not -> refused.add(not.reason());
    }
    return outcome instanceof AnnotateOutcome.Annotated;
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  List<CheckOutcome.Refused> refused() {
    return List.copyOf(refused);
  }

  /** The archive of copies that were cleaned or annotated, to be read once. */
  Download finished(boolean clean) {
    return finished(texts.say(clean ? "cleanedZip" : "annotatedZip"));
  }

  /** The archive under a name, to be read once. */
  public Download finished(String name) {
    try {
      if (!refused.isEmpty()) {
        entry(freeName(texts.say("missingList")), list().getBytes(StandardCharsets.UTF_8));
      }
      if (!typed.isEmpty()) {
        String list = BYTE_ORDER_MARK + texts.say("typed") + "\r\n" + typed + "\r\n";
        entry(freeName(texts.say("typedList")), list.getBytes(StandardCharsets.UTF_8));
      }
      zip.close();
      long length = Files.size(file);
      Download body =
          new Download(
              name,
              "application/zip",
              Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
              length);
      given = true;
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String list() {
    StringBuilder list = new StringBuilder(BYTE_ORDER_MARK).append(texts.say("missing"));
    for (CheckOutcome.Refused each : refused) {
      Problem problem = each.problem(language);
      list.append("\r\n\r\n")
          .append(texts.say("missingOne", each.fileName(), problem.title(), problem.detail()));
    }
    return list.append("\r\n").toString();
  }

  private void entry(String name, byte[] bytes) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of one name get numbers, as a browser numbers them; Windows ignores case. */
  private String freeName(String name) {
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String free = name;
    for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
    }
    return free;
  }

  /** What was not finished leaves nothing behind; where it was, the reader deletes it. */
  @Override
  public void close() {
    try {
      zip.close();
      if (!given) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("an archive could not be removed: {}", FailureTrace.of(e));
    }
  }
}
