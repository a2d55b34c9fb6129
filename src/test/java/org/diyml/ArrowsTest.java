package org.diyml;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the rooms of the house. */
@AnalyzeClasses(packages = "org.diyml", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule ROOMS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("administration").definedBy("org.diyml.administration..")
          .layer("compat").definedBy("org.diyml.compat..")
          .layer("customvision").definedBy("org.diyml.customvision..")
          .layer("deployments").definedBy("org.diyml.deployments..")
          .layer("training").definedBy("org.diyml.training..")
          .layer("models").definedBy("org.diyml.models..")
          .layer("dataset").definedBy("org.diyml.dataset..")
          .layer("projects").definedBy("org.diyml.projects..")
          .layer("accounts").definedBy("org.diyml.accounts..")
          .layer("jobs").definedBy("org.diyml.jobs..")
          .layer("features").definedBy("org.diyml.features..")
          .layer("pretrained").definedBy("org.diyml.pretrained..")
          .layer("engine").definedBy("org.diyml.engine..")
          .layer("platform").definedBy("org.diyml.platform..")
          .layer("launcher").definedBy("org.diyml.launcher..")
          .whereLayer("administration").mayNotBeAccessedByAnyLayer()
          .whereLayer("compat").mayNotBeAccessedByAnyLayer()
          .whereLayer("customvision").mayNotBeAccessedByAnyLayer()
          .whereLayer("launcher").mayNotBeAccessedByAnyLayer()
          .whereLayer("deployments").mayOnlyBeAccessedByLayers("compat", "customvision")
          .whereLayer("training").mayOnlyBeAccessedByLayers("compat", "deployments")
          .whereLayer("models").mayOnlyBeAccessedByLayers("compat", "deployments", "training")
          .whereLayer("dataset").mayOnlyBeAccessedByLayers("compat", "deployments", "training")
          .whereLayer("projects")
          .mayOnlyBeAccessedByLayers(
              "administration", "compat", "deployments", "training", "dataset")
          .whereLayer("accounts")
          .mayOnlyBeAccessedByLayers(
              "administration",
              "compat",
              "deployments",
              "training",
              "models",
              "dataset",
              "projects")
          .whereLayer("jobs")
          .mayOnlyBeAccessedByLayers(
              "administration", "compat", "deployments", "training", "models", "dataset")
          .whereLayer("features").mayOnlyBeAccessedByLayers("training", "dataset")
          .whereLayer("pretrained")
          .mayOnlyBeAccessedByLayers(
              "features", "dataset", "training", "models", "deployments")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers(
              "compat",
              "customvision",
              "deployments",
              "training",
              "models",
              "dataset",
              "features",
              "pretrained");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.diyml.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ENGINE_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("org.diyml.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule ONE_IMPORTER_OF_DL4J =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.diyml.engine.dl4j..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco.."));

  @ArchTest
  static final ArchRule ONE_IMPORTER_OF_ONNX_RUNTIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.diyml.engine.onnx..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("ai.onnxruntime.."));

  @ArchTest
  static final ArchRule ONE_IMPORTER_OF_OPENID_CONNECT =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.diyml.accounts.identities")
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.nimbusds.."));

  @ArchTest
  static final ArchRule DOORS_ARE_NOT_DEPENDED_ON =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..rest..",
              "..web..",
              "org.diyml.platform..",
              "org.diyml.compat..",
              "org.diyml.customvision..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.diyml.administration.rest..",
                  "org.diyml.administration.web..",
                  "org.diyml.accounts.rest..",
                  "org.diyml.projects.rest..",
                  "org.diyml.dataset.rest..",
                  "org.diyml.training.rest..",
                  "org.diyml.models.rest..",
                  "org.diyml.deployments.rest..",
                  "org.diyml.accounts.web..",
                  "org.diyml.projects.web..",
                  "org.diyml.dataset.web..",
                  "org.diyml.training.web..",
                  "org.diyml.models.web..",
                  "org.diyml.deployments.web.."));

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common|Misc)");
}
