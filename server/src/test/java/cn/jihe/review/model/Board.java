package cn.jihe.review.model;

import cn.jihe.review.model.Cast.Unit;
import cn.jihe.support.FilledDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What all clients of one history have in common: its dossiers, and what has been done. */
final class Board {

  final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
  final Queue<String> seen = new ConcurrentLinkedQueue<>();
  final AtomicInteger marks = new AtomicInteger();
  final AtomicInteger duels = new AtomicInteger();
  private final List<Project> projects = new ArrayList<>();

  /** With so many dossiers, of one unit after the other. */
  Board(Cast cast, long seed, int dossiers) {
    for (int i = 0; i < dossiers; i++) {
      int unit = Math.floorMod(seed + i, cast.units().size());
      projects.add(new Project("历史" + seed + "第" + i + "项", cast.units().get(unit), i % 2 == 0));
    }
  }

  Project any(Random random) {
    return projects.get(random.nextInt(projects.size()));
  }

  List<String> dossiers() {
    return projects.stream().map(project -> project.dossier).filter(id -> !id.isEmpty()).toList();
  }

  /** Something that nobody else says. */
  String mark() {
    return "#%05d".formatted(marks.incrementAndGet());
  }

  /** What is handed in for one dossier. */
  static final class Project {
    private final String name;
    private final Unit unit;
    private final boolean warned;
    private final List<byte[]> sent = new ArrayList<>();
    private volatile String dossier = "";

    /**
     * @param warned whether each of its forms has something that a reason can be given for
     */
    Project(String name, Unit unit, boolean warned) {
      this.name = name;
      this.unit = unit;
      this.warned = warned;
    }

    /** Blank while nobody has handed anything in. */
    String dossier() {
      return dossier;
    }

    void know(String id) {
      dossier = id;
    }

    /** The key of what a reason can be given for. */
    String finding() {
      return "T54@" + name + "/满意度/服务对象满意度/参加居民满意度/target";
    }

    /** Says something that was not handed in before. */
    synchronized byte[] changed(int number) {
      return keep(form().with("E13", "≥" + number + ".00(场)").xlsx());
    }

    /** Has an error. */
    synchronized byte[] wrong(int number) {
      return keep(form().with("E13", "").with("E14", "≥" + number + ".00(人次)").xlsx());
    }

    /** What was handed in before; null when nothing was. */
    synchronized byte @Nullable [] again(Random random) {
      // Rather one of the last.
      int behind = Math.min(sent.size(), 1 + random.nextInt(3));
      return sent.isEmpty() ? null : sent.get(sent.size() - behind);
    }

    private byte[] keep(byte[] workbook) {
      sent.add(workbook);
      return workbook;
    }

    private FilledDeclaration form() {
      FilledDeclaration form = new FilledDeclaration().ofProject(name).with("E5", unit.name());
      return warned ? form.with("E20", "≤95.00(%)") : form;
    }
  }
}
