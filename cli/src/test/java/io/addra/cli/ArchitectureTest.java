package io.addra.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which modules may depend on each other, and what a library must not do. */
@AnalyzeClasses(packages = "io.addra", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] LIBRARIES = {
    "io.addra.materials..",
    "io.addra.kernels..",
    "io.addra.geometry..",
    "io.addra.propagation..",
    "io.addra.validation.."
  };

  @ArchTest
  static final ArchRule KERNELS_DEPEND_ON_NO_OTHER_MODULE = onlyDependsOn("io.addra.kernels..");

  @ArchTest
  static final ArchRule MATERIALS_DEPEND_ON_NO_OTHER_MODULE = onlyDependsOn("io.addra.materials..");

  @ArchTest
  static final ArchRule GEOMETRY_DEPENDS_ON_MATERIALS_AND_KERNELS =
      onlyDependsOn("io.addra.geometry..", "io.addra.materials..", "io.addra.kernels..");

  @ArchTest
  static final ArchRule PROPAGATION_DEPENDS_ON_GEOMETRY_AND_BELOW =
      onlyDependsOn(
          "io.addra.propagation..",
          "io.addra.geometry..",
          "io.addra.materials..",
          "io.addra.kernels..");

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.addra.cli..");

  @ArchTest
  static final ArchRule KERNELS_USE_ONLY_THE_JDK =
      classes()
          .that()
          .resideInAPackage("io.addra.kernels..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "io.addra.kernels..", "org.jspecify..", ""));

  @ArchTest
  static final ArchRule LIBRARIES_NEVER_PRINT =
      noClasses().that().resideInAnyPackage(LIBRARIES).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NOBODY_USES_JAVA_UTIL_LOGGING = noClasses().should(USE_JAVA_UTIL_LOGGING);

  @ArchTest
  static final ArchRule LIBRARIES_NEVER_END_THE_PROCESS =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("io.addra.(**)").should().beFreeOfCycles();

  @ArchTest
  static void rulesCanFail(JavaClasses all) {
    ArchRule wrong = onlyDependsOn("io.addra.cli..");
    assertThatThrownBy(() -> wrong.check(all)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule onlyDependsOn(String module, String... below) {
    String[] allowed = new String[below.length + 1];
    allowed[0] = module;
    System.arraycopy(below, 0, allowed, 1, below.length);
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.addra..")
                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }
}
