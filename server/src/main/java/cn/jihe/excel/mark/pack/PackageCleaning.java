package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.KeptView;
import cn.jihe.excel.mark.splice.Undo;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.open.SheetPart;
import cn.jihe.excel.open.WorkbookPackage;
import cn.jihe.file.WorkTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/**
 * Takes our marks out of a package. What nobody has saved since is undone: every part is what it
 * was, byte for byte. In what somebody has, the marks are looked for.
 */
public final class PackageCleaning {

  private final PackageEdit edit;
  private final List<SheetPart> sheets;
  private final List<SheetHead> heads;
  private final Set<Integer> ours;
  private final KeptView view;

  private PackageCleaning(WorkbookPackage pack, List<SheetHead> heads) {
    this.edit = new PackageEdit(pack);
    this.sheets = pack.sheets();
    this.heads = heads;
    this.ours =
        IntStream.range(0, heads.size())
            .filter(index -> heads.get(index).isOurs())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    this.view =
        ours.stream()
            .filter(index -> heads.get(index).log().isPresent())
            .findFirst()
            .or(() -> ours.stream().findFirst())
            .map(index -> heads.get(index).view())
            .orElseGet(() -> new KeptView(0, 0, SheetHead.selected(heads)));
  }

  /**
   * A package without marks.
   *
   * @param typed what people typed into the result sheet that was taken out
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Cleaned(byte[] bytes, List<TypedRow> typed) {}

  /** The package without any mark of ours; empty when there is none in it. */
  public static Optional<Cleaned> clean(WorkbookPackage pack)
      throws IOException, XMLStreamException {
    List<SheetHead> heads = SheetHead.all(pack);
    Optional<byte[]> bytes = clean(pack, heads);
    return bytes.isPresent()
        ? Optional.of(new Cleaned(bytes.get(), TypedXml.read(pack, heads)))
        : Optional.empty();
  }

  static Optional<byte[]> clean(WorkbookPackage pack, List<SheetHead> heads)
      throws IOException, XMLStreamException {
    PackageCleaning cleaning = new PackageCleaning(pack, heads);
    if (cleaning.ours.size() == heads.size()) {
      // There is no workbook without a sheet.
      return Optional.empty();
    }
    if (!cleaning.undone()) {
      cleaning.search();
    }
    return cleaning.edit.any() ? Optional.of(cleaning.edit.bytes()) : Optional.empty();
  }

  /** Undoes what our sheet tells of, if how the parts are related is as we left it. */
  private boolean undone() throws IOException, XMLStreamException {
    List<Integer> told = ours.stream().filter(index -> heads.get(index).log().isPresent()).toList();
    if (told.size() != 1) {
      return false;
    }
    int index = told.getFirst();
    UndoLog log = heads.get(index).log().orElseThrow();
    if (!areOthersTold(log, index) || !isRelatedAsTold(log)) {
      return false;
    }
    for (Map.Entry<String, UndoLog.Changed> part : log.changed().entrySet()) {
      if (!undo(part.getKey(), part.getValue())) {
        search(part.getKey(), log);
      }
    }
    log.added().keySet().forEach(edit::remove);
    edit.remove(sheets.get(index).part());
    return true;
  }

  /** Any other sheet of ours was added with the one that tells of it. */
  private boolean areOthersTold(UndoLog log, int telling) {
    return ours.stream()
        .filter(index -> index != telling)
        .allMatch(index -> log.added().containsKey(PackageEdit.key(sheets.get(index).part())));
  }

  /** Our parts are as they were, and so are all changed ones but those that hold contents. */
  private boolean isRelatedAsTold(UndoLog log) throws IOException {
    for (Map.Entry<String, String> part : log.added().entrySet()) {
      if (!isStill(part.getKey(), part.getValue())) {
        return false;
      }
    }
    Set<String> contents = sheets.stream().map(SheetPart::part).collect(Collectors.toSet());
    contents.add(edit.pack().workbook());
    Optional.ofNullable(edit.pack().related("styles")).ifPresent(contents::add);
    for (Map.Entry<String, UndoLog.Changed> part : log.changed().entrySet()) {
      if (!contents.contains(part.getKey()) && !isStill(part.getKey(), part.getValue().hash())) {
        return false;
      }
    }
    return true;
  }

  private boolean isStill(String part, String hash) throws IOException {
    return edit.bytes(part).filter(bytes -> PackageEdit.hash(bytes).equals(hash)).isPresent();
  }

  private boolean undo(String part, UndoLog.Changed changed)
      throws IOException, XMLStreamException {
    Optional<byte[]> bytes = edit.bytes(part);
    if (bytes.isEmpty() || !PackageEdit.hash(bytes.get()).equals(changed.hash())) {
      return false;
    }
    XmlText xml = XmlText.of(bytes.get());
    try {
      edit.change(part, xml.bytes(Undo.all(xml.text(), changed.undo())));
      return true;
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      return false;
    }
  }

  /** Looks for our marks in a single part; what styles hold of ours shows nowhere. */
  private void search(String part, UndoLog log) throws IOException, XMLStreamException {
    if (part.equals(edit.pack().workbook())) {
      removeSheets();
      return;
    }
    int index =
        IntStream.range(0, sheets.size())
            .filter(i -> sheets.get(i).part().equals(part))
            .findFirst()
            .orElse(-1);
    if (index >= 0 && edit.pack().part(part).isPresent()) {
      MarkSearch search = new MarkSearch(edit);
      search.sheet(part, isSelected(index), log.added()::containsKey);
    }
  }

  /** Looks for our marks everywhere. */
  private void search() throws IOException, XMLStreamException {
    MarkSearch search = new MarkSearch(edit);
    if (ours.isEmpty() && !search.mayFindAny()) {
      return;
    }
    for (int i = 0; i < sheets.size(); i++) {
      WorkTime.check();
      if (!ours.contains(i)) {
        boolean wanted = ours.isEmpty() ? heads.get(i).selected() : isSelected(i);
        search.sheet(sheets.get(i), wanted, heads.get(i).selected() != wanted);
      }
    }
    if (!ours.isEmpty()) {
      List<SheetPart> gone = ours.stream().map(sheets::get).toList();
      search.remove(gone, sheets.stream().filter(sheet -> !gone.contains(sheet)).toList());
      removeSheets();
    }
    search.finish();
  }

  private void removeSheets() throws IOException, XMLStreamException {
    WorkbookXml workbook = WorkbookXml.of(edit);
    workbook.remove(ours, view);
    workbook.commit();
  }

  /** Whether a sheet was selected before ours was put there. */
  private boolean isSelected(int index) {
    long before = ours.stream().filter(own -> own < index).count();
    return view.selected().contains((int) (index - before));
  }
}
