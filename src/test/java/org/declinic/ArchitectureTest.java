package org.declinic;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;

/** The rooms of the house, one above the other, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "org.declinic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WORDS = "words";
    private static final String ROOT = "root";

    /** From the top; each knows those below it. */
    private static final String[] LAYERS = {"cli", ROOT, "authoring", "answers", "cases", "engine", "language", WORDS};

    @ArchTest
    static final ArchRule aRoomKnowsOnlyThoseBelowIt = layers();

    @ArchTest
    static final ArchRule noPackagesKnowEachOtherInACircle =
            slices().matching("org.declinic.(**)").should().beFreeOfCycles();

    private static ArchRule layers() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringAllDependencies()
                .layer(WORDS)
                .definedBy(
                        "org.declinic.facts",
                        "org.declinic.conclusions",
                        "org.declinic.diagnosis",
                        "org.declinic.finding",
                        "org.declinic.limits",
                        "org.declinic.tables",
                        "org.declinic.text",
                        "org.declinic.values")
                .layer(ROOT)
                .definedBy("org.declinic");
        for (String room : LAYERS) {
            if (!room.equals(WORDS) && !room.equals(ROOT)) {
                layers = layers.layer(room).definedBy("org.declinic." + room + "..");
            }
        }
        layers = layers.whereLayer(LAYERS[0]).mayNotBeAccessedByAnyLayer();
        layers = layers.whereLayer(ROOT).mayNotBeAccessedByAnyLayer();
        for (int at = 2; at < LAYERS.length; at++) {
            layers = layers.whereLayer(LAYERS[at]).mayOnlyBeAccessedByLayers(Arrays.copyOfRange(LAYERS, 0, at));
        }
        return layers;
    }
}
