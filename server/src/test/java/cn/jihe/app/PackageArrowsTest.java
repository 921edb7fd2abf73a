package cn.jihe.app;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Rule;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/architecture.md}, held by the code. */
@Execution(ExecutionMode.CONCURRENT)
class PackageArrowsTest {

  private static final int MOST_FILES = 30;
  private static final String ROOT = "cn.jihe.";
  private static final Path SOURCES = Path.of("src", "main", "java", "cn", "jihe");

  private static final PackagePlan PLAN = PackagePlan.read();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.jihe");

  @Test
  void everyPackageOfThePlanExistsAndEveryClassBelongsToOne() {
    Set<String> lived =
        CLASSES.stream()
            .flatMap(type -> PLAN.home(place(type)).stream())
            .collect(Collectors.toSet());

    assertThat(lived).containsExactlyInAnyOrderElementsOf(PLAN.all());
    assertThat(CLASSES)
        .allSatisfy(type -> assertThat(PLAN.home(place(type))).as(type.getName()).isPresent());
  }

  @Test
  void theOnlyArrowsAreThoseOfThePlan() {
    assertThat(
            arrows(
                (from, to) -> !PLAN.mayUse(PLAN.home(from).orElse(from), PLAN.home(to).orElse(to))))
        .isEmpty();
  }

  @Test
  void noRoomReachesIntoASubPackageOfAnother() {
    assertThat(
            arrows(
                (from, to) -> {
                  String room = PLAN.home(to).orElse(to);
                  return PLAN.rooms().contains(room)
                      && !to.equals(room)
                      && !PackagePlan.isIn(from, room)
                      && !PackagePlan.isIn(from, PackagePlan.APP);
                }))
        .isEmpty();
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("cn.jihe.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "target", "form", "label", "words"})
  void theClassesOfACorePackageDependOnEachOtherInOneDirection(String name) {
    slices()
        .assignedFrom(new OutermostClasses(ROOT + name))
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /** Each class of a package, with those inside it. */
  private record OutermostClasses(String getDescription) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().equals(getDescription)
          ? SliceIdentifier.of(outermost(type).getSimpleName())
          : SliceIdentifier.ignore();
    }
  }

  @Test
  void whatIsForeignStaysWhereThePlanSays() {
    for (Map.Entry<Set<String>, Set<String>> row : PLAN.homesOfOthers().entrySet()) {
      assertThat(
              dependencies()
                  .filter(arrow -> areWrittenByHand(arrow.getOriginClass()))
                  .filter(arrow -> isInAny(arrow.getTargetClass().getPackageName(), row.getKey()))
                  .filter(arrow -> !isInAny(place(arrow.getOriginClass()), row.getValue()))
                  .map(Dependency::getDescription))
          .as("%s only in %s", row.getKey(), row.getValue())
          .isEmpty();
    }
  }

  @Test
  void noRuleUsesAnotherRule() {
    assertThat(
            dependencies()
                .filter(arrow -> isRule(arrow.getOriginClass()) && isRule(arrow.getTargetClass()))
                .filter(
                    arrow -> outermost(arrow.getOriginClass()) != outermost(arrow.getTargetClass()))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void theCoreAsksForNoTimeNoZoneAndNoLocaleOfTheMachine() {
    assertThat(
            CLASSES.stream()
                .filter(type -> isInAny(place(type), PLAN.floors()))
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .filter(PackageArrowsTest::asksTheMachine)
                .map(JavaCall::getDescription))
        .isEmpty();
    assertThat(
            dependencies()
                .filter(arrow -> isInAny(place(arrow.getOriginClass()), PLAN.floors()))
                .filter(arrow -> arrow.getTargetClass().getName().equals("java.time.Clock"))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void aPackageSaysWhatItIsAndHasAtMostThirtyFiles() throws IOException {
    for (Path folder : folders()) {
      List<String> files = files(folder);
      assertThat(files).as(folder + " has too many files").hasSizeLessThanOrEqualTo(MOST_FILES);
      assertThat(folder.resolve("package-info.java"))
          .as(folder + " does not say what it is")
          .exists();
    }
  }

  @Test
  void noTwoClassesHaveTheSameSimpleName() throws IOException {
    List<String> names =
        folders().stream().flatMap(folder -> files(folder).stream()).collect(Collectors.toList());

    assertThat(names).doesNotHaveDuplicates();
  }

  /** Folders with classes in them. */
  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(Files::isDirectory).filter(folder -> !files(folder).isEmpty()).toList();
    }
  }

  private static List<String> files(Path folder) {
    return Stream.of(folder.toFile().list())
        .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
        .toList();
  }

  /** From class to class, where the packages of both are as asked. */
  private static Stream<String> arrows(BiPredicate<String, String> packages) {
    return dependencies()
        .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT))
        .filter(
            arrow -> packages.test(place(arrow.getOriginClass()), place(arrow.getTargetClass())))
        .map(Dependency::getDescription);
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static String place(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  private static boolean isInAny(String name, Set<String> above) {
    return above.stream().anyMatch(each -> PackagePlan.isIn(name, each));
  }

  private static boolean areWrittenByHand(JavaClass type) {
    return !type.getName().contains(".$");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PackageArrowsTest::outermost).orElse(type);
  }

  private static boolean isRule(JavaClass type) {
    return place(type).startsWith("rules.") && outermost(type).isAssignableTo(Rule.class);
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getTarget().getName();
    List<JavaClass> arguments = call.getTarget().getRawParameterTypes();
    return switch (owner) {
      case "java.util.Locale" -> name.equals("getDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.lang.String" ->
          switch (name) {
            case "toLowerCase", "toUpperCase" -> arguments.isEmpty();
            case "format" -> !arguments.getFirst().isEquivalentTo(Locale.class);
            case "formatted" -> true;
            default -> false;
          };
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }
}
