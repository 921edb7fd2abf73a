package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.FlaggedCells;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.NoteText;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.open.Relation;
import cn.jihe.form.CellRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The comments on the cells of one sheet. All of it is made ready before anything is changed, so
 * that a sheet whose comments cannot be read gets none and is as it was.
 */
final class SheetNotes {

  private final RelationsXml relations;
  private final Optional<String> commentsPart;
  private final CommentsXml comments;
  private final Optional<String> drawingPart;
  private final DrawingXml drawing;
  private final Set<Integer> threaded = new TreeSet<>();

  private SheetNotes(
      RelationsXml relations,
      Optional<String> commentsPart,
      CommentsXml comments,
      Optional<String> drawingPart,
      DrawingXml drawing) {
    this.relations = relations;
    this.commentsPart = commentsPart;
    this.comments = comments;
    this.drawingPart = drawingPart;
    this.drawing = drawing;
  }

  /**
   * What a sheet has already.
   *
   * @param part key of the sheet's part
   * @param legacyDrawing by which the sheet names the drawing with its comments; empty for none
   * @throws IOException when something of it is not there or was changed already
   * @throws XMLStreamException when something of it cannot be read
   */
  static SheetNotes of(PackageEdit edit, String part, String legacyDrawing)
      throws IOException, XMLStreamException {
    List<Relation> known = edit.pack().relations(part);
    Optional<String> comments =
        known.stream()
            .filter(relation -> relation.is("comments") && !relation.part().isEmpty())
            .map(Relation::part)
            .findFirst();
    Optional<String> drawing = Optional.empty();
    if (!legacyDrawing.isEmpty()) {
      drawing =
          known.stream()
              .filter(relation -> relation.id().equals(legacyDrawing))
              .filter(relation -> relation.is("vmlDrawing"))
              .map(Relation::part)
              .findFirst();
      if (drawing.isEmpty()) {
        throw new IOException("a drawing that is nowhere");
      }
    }
    return new SheetNotes(
        RelationsXml.of(edit, part),
        comments,
        CommentsXml.of(xml(edit, comments)),
        drawing,
        DrawingXml.of(xml(edit, drawing)));
  }

  private static @Nullable XmlText xml(PackageEdit edit, Optional<String> part)
      throws IOException, XMLStreamException {
    if (part.isEmpty()) {
      return null;
    }
    if (edit.isChanged(part.get())) {
      throw new IOException("a part of two sheets");
    }
    return edit.xml(part.get());
  }

  /** Puts a text on each cell that has no conversation. */
  void add(
      FlaggedCells cells,
      MarkContent content,
      String resultSheet,
      SheetLayout layout,
      MergedCells merged,
      ShapeBlocks blocks) {
    for (Map.Entry<CellRef, List<Integer>> each : cells.rows().entrySet()) {
      CellRef cell = each.getKey();
      if (comments.isThreaded(cell.a1())) {
        threaded.addAll(each.getValue());
        continue;
      }
      NoteText text = content.comment(cell, each.getValue(), resultSheet);
      if (!comments.has(cell.a1())) {
        drawing.add(
            cell,
            NoteBox.of(layout, merged.at(cell), text.plain()),
            MarkColour.ofNote(content.isRemarked(cell)),
            blocks);
      }
      comments.add(cell.a1(), text);
    }
  }

  /** The lines whose cells have conversations. */
  Set<Integer> threaded() {
    return threaded;
  }

  /**
   * Writes all of it.
   *
   * @return by which the sheet has to name a new drawing; empty when it needs none
   */
  Optional<String> commit(PackageEdit edit, TypesXml types, String folder) {
    Optional<String> newDrawing = Optional.empty();
    Splices ours = comments.splices();
    if (commentsPart.isPresent()) {
      edit.splice(commentsPart.get(), comments.xml(), ours);
    } else if (drawing.isNeeded()) {
      String name = edit.freeName(folder + "comments", ".xml");
      edit.add(name, comments.xml().bytes(ours));
      types.want(name, CommentsXml.TYPE);
      relations.add("comments", name);
    }
    if (drawingPart.isPresent()) {
      edit.splice(drawingPart.get(), drawing.xml(), drawing.splices());
    } else if (drawing.isNeeded()) {
      String name = edit.freeName(folder + "drawings/vmlDrawing", ".vml");
      edit.add(name, drawing.xml().bytes(drawing.splices()));
      types.want(name, TypesXml.DRAWING);
      newDrawing = Optional.of(relations.add("vmlDrawing", name));
    }
    relations.commit(edit, types);
    return newDrawing;
  }
}
