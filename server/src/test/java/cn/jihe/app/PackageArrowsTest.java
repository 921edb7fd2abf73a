package cn.jihe.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of packages in the design, as a rule. Packages whose time has not come are empty. */
@AnalyzeClasses(packages = "cn.jihe", importOptions = ImportOption.DoNotIncludeTests.class)
final class PackageArrowsTest {

  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("form", List.of());
    MAY_USE.put("template", List.of("form"));
    MAY_USE.put("rule", List.of("form", "template"));
    MAY_USE.put("rules", List.of("form", "template", "rule"));
    MAY_USE.put("excel", List.of("form", "template", "rule"));
    MAY_USE.put("account", List.of());
    MAY_USE.put("ledger", List.of("form", "rule", "account"));
    MAY_USE.put(
        "submission", List.of("form", "template", "rule", "rules", "excel", "ledger", "account"));
    MAY_USE.put("review", List.of("form", "rule", "excel", "ledger", "account"));
    MAY_USE.put("publish", List.of("form", "template", "rule", "excel", "ledger", "account"));
    MAY_USE.put("store", List.of("form", "rule", "ledger", "account"));
    MAY_USE.put(
        "web",
        List.of(
            "submission", "review", "publish", "ledger", "account", "template", "rule", "form"));
    MAY_USE.put("app", MAY_USE.keySet().stream().filter(name -> !name.equals("app")).toList());
  }

  @ArchTest static final ArchRule THE_ONLY_ARROWS_ARE_THOSE_OF_THE_TABLE = arrows();

  @ArchTest
  static final ArchRule THERE_ARE_NO_CYCLES =
      slices().matching("cn.jihe.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule POI_STAYS_INSIDE_EXCEL = only("cn.jihe.excel", "org.apache.poi");

  @ArchTest
  static final ArchRule THE_DATABASE_STAYS_INSIDE_STORE =
      only("cn.jihe.store", "java.sql", "javax.sql", "io.micronaut.data", "org.flywaydb");

  @ArchTest
  static final ArchRule ALL_CODE_BELONGS_TO_A_PACKAGE_OF_THE_TABLE =
      ArchRuleDefinition.classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream()
                  .map(name -> "cn.jihe." + name + "..")
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule EACH_PACKAGE_SAYS_WHAT_IT_IS =
      ArchRuleDefinition.classes()
          .that(areWrittenByHand())
          .should(stayInAPackageWithAPackageInfo());

  private static ArchRule arrows() {
    LayeredArchitecture table = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : MAY_USE.keySet()) {
      table = table.optionalLayer(name).definedBy("cn.jihe." + name + "..");
    }
    for (Map.Entry<String, List<String>> row : MAY_USE.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification layer = table.whereLayer(row.getKey());
      table =
          row.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(row.getValue().toArray(String[]::new));
    }
    return table;
  }

  private static ArchRule only(String home, String... foreign) {
    String[] foreignWithBelow =
        Arrays.stream(foreign).map(name -> name + "..").toArray(String[]::new);
    return ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage(home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(foreignWithBelow);
  }

  private static DescribedPredicate<JavaClass> areWrittenByHand() {
    return DescribedPredicate.describe(
        "are written by hand", type -> !type.getSimpleName().startsWith("$"));
  }

  private static ArchCondition<JavaClass> stayInAPackageWithAPackageInfo() {
    return new ArchCondition<>("stay in a package with a package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean told = type.getPackage().tryGetPackageInfo().isPresent();
        events.add(
            new SimpleConditionEvent(
                type, told, type.getPackageName() + " has no package-info: " + type.getName()));
      }
    };
  }
}
