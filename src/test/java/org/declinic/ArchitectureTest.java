package org.declinic;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The way of a case through the packages, which know each other in these directions only. */
@AnalyzeClasses(packages = "org.declinic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesKnowEachOtherInTheDirectionOfACase = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("finding")
            .definedBy("..finding")
            .layer("facts")
            .definedBy("..facts")
            .layer("conclusions")
            .definedBy("..conclusions")
            .layer("syntax")
            .definedBy("..syntax")
            .layer("semantics")
            .definedBy("..semantics")
            .layer("sandbox")
            .definedBy("..sandbox")
            .layer("casefile")
            .definedBy("..casefile")
            .layer("knowledge")
            .definedBy("..knowledge")
            .layer("conditions")
            .definedBy("..conditions")
            .layer("diagnosis")
            .definedBy("..diagnosis")
            .layer("report")
            .definedBy("..report")
            .layer("overview")
            .definedBy("..overview")
            .layer("catalog")
            .definedBy("..catalog")
            .layer("scenario")
            .definedBy("..scenario")
            .layer("check")
            .definedBy("..check")
            .layer("batch")
            .definedBy("..batch")
            .layer("watch")
            .definedBy("..watch")
            .layer("embedding")
            .definedBy("org.declinic")
            .layer("cli")
            .definedBy("..cli")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("facts")
            .mayNotAccessAnyLayer()
            .whereLayer("conclusions")
            .mayOnlyAccessLayers("finding")
            .whereLayer("syntax")
            .mayOnlyAccessLayers("finding")
            .whereLayer("semantics")
            .mayOnlyAccessLayers("syntax", "facts", "conclusions", "finding")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("semantics", "syntax", "facts", "conclusions", "finding")
            .whereLayer("casefile")
            .mayOnlyAccessLayers("facts", "finding")
            .whereLayer("knowledge")
            .mayOnlyAccessLayers("sandbox", "semantics", "syntax", "facts", "conclusions", "finding")
            .whereLayer("conditions")
            .mayOnlyAccessLayers("knowledge", "syntax", "facts", "finding")
            .whereLayer("diagnosis")
            .mayOnlyAccessLayers("knowledge", "conclusions", "finding")
            .whereLayer("report")
            .mayOnlyAccessLayers("diagnosis", "finding")
            .whereLayer("overview")
            .mayOnlyAccessLayers("casefile", "diagnosis", "facts", "finding")
            .whereLayer("catalog")
            .mayOnlyAccessLayers("knowledge", "diagnosis", "facts", "finding")
            .whereLayer("scenario")
            .mayOnlyAccessLayers(
                    "casefile", "conditions", "diagnosis", "knowledge", "syntax", "facts", "finding", "report")
            .whereLayer("check")
            .mayOnlyAccessLayers("knowledge", "sandbox", "semantics", "syntax", "conclusions", "finding")
            .whereLayer("batch")
            .mayOnlyAccessLayers("casefile", "diagnosis", "knowledge", "overview", "report", "facts", "finding")
            .whereLayer("watch")
            .mayOnlyAccessLayers(
                    "check", "scenario", "casefile", "diagnosis", "knowledge", "syntax", "report", "finding")
            .whereLayer("embedding")
            .mayOnlyAccessLayers("casefile", "diagnosis", "knowledge", "facts", "finding")
            .whereLayer("embedding")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noPackagesKnowEachOtherInACircle =
            slices().matching("org.declinic.(*)..").should().beFreeOfCycles();
}
