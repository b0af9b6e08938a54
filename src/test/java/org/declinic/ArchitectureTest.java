package org.declinic;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;

/** The way of a case through the packages, which know each other in these directions only. */
@AnalyzeClasses(packages = "org.declinic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String EMBEDDING = "embedding";
    private static final String CLI = "cli";

    /** Each package, and those that it may know. */
    private static final String[] DIRECTIONS = {
        "text:",
        "facts:",
        "diagnosis:",
        "finding: text",
        "tables: facts finding text",
        "conclusions: tables facts text",
        "casefile: facts finding text",
        "syntax: finding text",
        "semantics: tables syntax facts conclusions finding text",
        "sandbox: semantics syntax finding",
        "knowledge: tables sandbox semantics syntax facts conclusions finding text",
        "conditions: knowledge syntax facts finding text",
        "session: knowledge diagnosis conclusions facts finding text",
        "report: diagnosis text",
        "comparison: diagnosis",
        "overview: casefile report diagnosis facts finding text",
        "explain: session diagnosis knowledge semantics syntax conclusions finding report text",
        "catalog: knowledge semantics tables diagnosis facts finding text",
        "check: tables knowledge sandbox semantics syntax conclusions facts finding text",
        "scenario: tables casefile conditions session diagnosis knowledge syntax facts finding report text",
        "batch: casefile session diagnosis knowledge overview report facts finding text",
        "whatif: comparison casefile session knowledge diagnosis conclusions facts finding report text",
        "whynot: conditions session diagnosis knowledge semantics syntax conclusions facts finding report text",
        "questions: whynot conditions session knowledge semantics syntax diagnosis conclusions facts finding",
        "consult: tables casefile questions whatif conditions session diagnosis facts finding text",
        "watch: comparison check scenario casefile session diagnosis knowledge syntax report finding text",
        EMBEDDING + ": casefile questions session diagnosis knowledge syntax facts finding",
    };

    @ArchTest
    static final ArchRule packagesKnowEachOtherInTheDirectionOfACase = directions();

    @ArchTest
    static final ArchRule noPackagesKnowEachOtherInACircle =
            slices().matching("org.declinic.(*)..").should().beFreeOfCycles();

    private static ArchRule directions() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer(CLI)
                .definedBy("org.declinic.cli");
        for (String direction : DIRECTIONS) {
            String name = direction.split(":")[0];
            layers = layers.layer(name).definedBy(name.equals(EMBEDDING) ? "org.declinic" : "org.declinic." + name);
        }
        for (String direction : DIRECTIONS) {
            String[] words = direction.split("[: ]+");
            String[] known = Arrays.copyOfRange(words, 1, words.length);
            layers = known.length == 0
                    ? layers.whereLayer(words[0]).mayNotAccessAnyLayer()
                    : layers.whereLayer(words[0]).mayOnlyAccessLayers(known);
        }
        return layers.whereLayer(CLI)
                .mayNotBeAccessedByAnyLayer()
                .whereLayer(EMBEDDING)
                .mayNotBeAccessedByAnyLayer();
    }
}
