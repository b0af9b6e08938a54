package org.declinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.facts.Fact;
import org.declinic.facts.Outcome;
import org.declinic.language.sandbox.Canary;
import org.declinic.project.Folders;
import org.declinic.project.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Rules come from the program, from folders and from jars; what makes no rule set is refused in words. */
class RulesTest {

    private static final String RULE = """
            package parcel

            import org.declinic.facts.*
            import static org.declinic.conclusions.Conclude.*

            declare Parcel
                heavy : Boolean
            end

            rule "A heavy parcel is not carried"
                @cause( "too-heavy" )
                @title( "The parcel is too heavy" )
                @certainty( 0.9 )
                @source( "ours" )
                @mayBeWrong( "Scales err." )
            when
                CheckoutAttempt( outcome == Outcome.DECLINED )
                Parcel( heavy == true )
            then
                because( kcontext, "The parcel is heavy." );
            end
            """;

    @Test
    void aFolderAddsRulesAndTypesToTheCoreOfTheProgram() throws Exception {
        Rules rules = Rules.load(folder("rules-of-a-team", RULE));
        assertEquals(List.of("too-heavy"), causes(new Declinic(rules)));
    }

    @Test
    void nothingOnTopOfTheProgramsRulesIsTheProgramsRules() {
        assertEquals(Rules.builtIn().version(), Rules.builtInAnd().version());
    }

    @Test
    void aFolderAddsRulesToAllThoseOfTheProgram() throws Exception {
        Rules rules = Rules.builtInAnd(folder("rules-on-top", RULE));
        Diagnosis diagnosis = new Declinic(rules)
                .diagnose(
                        new Fact("CheckoutAttempt", Map.of("outcome", Outcome.DECLINED)),
                        new Fact("KlarnaAccount", Map.of("storeRefused", true)),
                        new Fact("Parcel", Map.of("heavy", true)));
        assertEquals(
                List.of("store-refused", "too-heavy"),
                diagnosis.causes().stream().map(FoundCause::code).toList());
    }

    @Test
    void aJarIsOpenedWithWhatItsRulesWereCompiledTo() throws Exception {
        Rules compiled = Rules.load(folder("rules-for-a-jar", RULE));
        Path jar = Folders.fresh("jar-of-rules").resolve("parcel-rules.jar");
        compiled.writeJar(jar);
        Rules opened = Rules.load(jar);
        assertEquals(compiled.version(), opened.version());
        assertEquals(diagnosis(new Declinic(compiled)), diagnosis(new Declinic(opened)));
    }

    @Test
    void aJarOfRuleFilesAloneIsCompiled() throws Exception {
        Path jar = jar("jar-of-sources", Map.of("com/acme/parcel.drl", RULE));
        assertEquals(List.of("too-heavy"), causes(new Declinic(Rules.load(jar))));
    }

    @Test
    void theProgramsOwnRulesInAJarAreTheProgramsOwn() throws Exception {
        Path jar = Folders.fresh("jar-of-the-program").resolve("rules.jar");
        Rules.builtIn().writeJar(jar);
        Declinic ofJar = new Declinic(Rules.load(jar));
        Declinic builtIn = Declinic.withBuiltInRules();
        Samples.all()
                .forEach(sample -> assertEquals(
                        builtIn.diagnose(sample.id(), sample.facts()), ofJar.diagnose(sample.id(), sample.facts())));
    }

    @Test
    void aJarAnswersAsItsRuleFilesSayWhateverClassesAreInIt() throws Exception {
        Path light = Folders.fresh("jar-of-other-classes").resolve("light.jar");
        Rules.load(folder("rules-of-others", RULE.replace("too-heavy", "too-light")))
                .writeJar(light);
        Rules heavy = Rules.load(folder("rules-of-ours", RULE));
        Path jar = light.resolveSibling("heavy.jar");
        heavy.writeJar(jar);
        try (FileSystem from = FileSystems.newFileSystem(light);
                FileSystem to = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(from.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.getPath(file.toString());
                if (!file.startsWith("/declinic-rules") && !file.endsWith("declinic.json")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Rules opened = Rules.load(jar);
        assertEquals(heavy.version(), opened.version());
        assertEquals(List.of("too-heavy"), causes(new Declinic(opened)));
    }

    @Test
    void aJarThatIsPackedFromNothingFillsNoMemory() throws Exception {
        Path jar = Folders.fresh("jar-packed").resolve("rules.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (int number = 10; number < 30; number++) {
                Files.writeString(zip.getPath("/" + number + ".drl"), " ".repeat(4 << 20));
            }
        }
        assertEquals("26.drl: error[too-large]: the rule files have more than 64 MB together", refusal(jar));
    }

    @Test
    void aJarThatIsCutOffIsRefused() throws Exception {
        Path jar = jar("jar-cut-off", Map.of("parcel.drl", RULE));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length - 30));
        assertEquals(jar + ": error[unreadable]: the file cannot be read: it is no folder and no jar", refusal(jar));
    }

    /** What may happen to the classes of a jar, by accident or on purpose. */
    @TestFactory
    Stream<DynamicTest> aJarWhoseClassesAreDamagedIsCompiledFromItsRuleFiles() throws Exception {
        Path whole = Folders.fresh("jar-whole").resolve("rules.jar");
        Rules.builtIn().writeJar(whole);
        String aClass = "/declinic/core/PlanNeeded.class";
        String index = "/META-INF/kie/org.declinic/rules/declinic.json";
        String models = "/META-INF/kie/org.declinic/rules/drools-model";
        return Stream.of(
                        new Damage("class-cut", aClass, "\u0000"),
                        new Damage("class-of-text", aClass, "no class"),
                        new Damage("index-not-closed", index, "{"),
                        new Damage("index-null", index, "null"),
                        new Damage("index-empty", index, "{}"),
                        new Damage("models-unknown", models, "org.declinic.Nothing"),
                        new Damage("models-of-java", models, "java.util.ArrayList"),
                        new Damage("models-of-the-tests", models, "org.declinic.language.sandbox.CanaryFunction"),
                        new Damage("models-twice", "/META-INF/other/drools-model", "org.declinic.Nothing"),
                        new Damage("too-large", "/large.bin", "0".repeat(257 << 20)))
                .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> {
                    Path jar = Folders.fresh("jar-damaged").resolve("rules.jar");
                    Files.copy(whole, jar);
                    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                        Path entry = zip.getPath(damage.entry());
                        Files.createDirectories(entry.getParent());
                        Files.writeString(entry, damage.content());
                    }
                    assertEquals(Rules.builtIn().version(), Rules.load(jar).version());
                    assertFalse(Canary.sang());
                }));
    }

    private record Damage(String name, String entry, String content) {}

    @Test
    void aJarIsWrittenOnlyWhereThereIsAFolder() throws Exception {
        Path folder = Folders.fresh("jar-in-a-missing-folder");
        Path jar = folder.resolve("missing/rules.jar");
        IOException e = assertThrows(IOException.class, () -> Rules.builtIn().writeJar(jar));
        assertEquals(jar.toAbsolutePath().getParent() + ": there is no such folder", e.getMessage());
    }

    @Test
    void whatIsNullIsNamed() {
        assertEquals(
                "place",
                assertThrows(NullPointerException.class, () -> Rules.load((Path) null))
                        .getMessage());
    }

    @Test
    void placesWithoutRulesAreRefused() throws Exception {
        assertEquals("nowhere: error[unreadable]: there is no such folder", refusal(Path.of("nowhere")));
        Path empty = Folders.fresh("folder-without-rules");
        assertEquals(empty + ": error[no-rules]: the folder holds no rule file (*.drl)", refusal(empty));
        Path jar = jar("jar-without-rules", Map.of("readme.txt", "no rules"));
        assertEquals(jar + ": error[no-rules]: the jar holds no rule file (*.drl)", refusal(jar));
        Path text = Files.writeString(empty.resolve("rules.txt"), RULE);
        assertEquals(text + ": error[unreadable]: the file cannot be read: it is no folder and no jar", refusal(text));
    }

    @Test
    void everyMistakeOfRuleFilesIsNamed() throws Exception {
        Path folder = folder(
                "rules-with-mistakes", RULE.replace("heavy ==", "heavi ==").replace("0.9", "9"));
        assertEquals("""
                parcel.drl:13:17: error[bad-annotation]: @certainty cannot be 9; write a number above 0 and at most 1, \
                of at most two decimals
                parcel.drl:18:13: error[unknown-field]: Parcel has no field 'heavi'; did you mean 'heavy'?""", refusal(folder));
    }

    @Test
    void aLinkOutOfAFolderIsNamedAndNeverShowsWhatItLeadsTo() throws Exception {
        Path folder = folder("rules-with-a-link", RULE);
        Path secret = Files.writeString(Folders.fresh("beside-the-rules").resolve("secret"), "root:x:0:0");
        Path link = Files.createSymbolicLink(folder.resolve("other.drl"), secret);
        assertEquals(
                link + ": error[unreadable]: the link leads to nothing within the folder, and is not followed; "
                        + "put the file itself there",
                refusal(folder));
    }

    @Test
    void aSecurityCodeThatACaseStatesIsUnknownToRules() throws Exception {
        Rules rules = Rules.load(folder(
                "rules-about-a-code",
                RULE.replace("heavy : Boolean", """
                heavy : Boolean
                    cvv : String
                    cid : Integer""")
                        .replace("heavy == true", "heavy == true, $code : cvv, $customer : cid")
                        .replace("The parcel is heavy.", "{$code} of {$customer}.")));
        assertEquals(
                "unknown of 12345.",
                new Declinic(rules)
                        .diagnose(
                                new Fact("CheckoutAttempt", Map.of("outcome", Outcome.DECLINED)),
                                new Fact("Parcel", Map.of("heavy", true, "cvv", "123", "cid", 12345)))
                        .causes()
                        .get(0)
                        .because()
                        .get(0)
                        .text());
    }

    @Test
    void noCardNumberIsInADiagnosis() throws Exception {
        Path folder = Folders.fresh("rules-with-card-numbers");
        Files.writeString(
                folder.resolve("4111111111111111.drl"),
                RULE.replace("too-heavy", "4111-1111-1111-1111")
                        .replace("The parcel is too heavy", "Not 4111111111111111")
                        .replace("\"ours\"", "\"4111111111111111\"")
                        .replace("A heavy parcel", "4111111111111111"));
        String diagnosis = diagnosis(new Declinic(Rules.load(folder))).toString();
        assertFalse(diagnosis.contains("4111"), diagnosis);
    }

    @Test
    void whereRulesMayOnlyAddThoseThatAddAreLoadedAndOthersAreRefusedWhateverTheyAllow() throws Exception {
        Path adding = folder("rules-that-add", RULE);
        assertEquals(
                List.of("too-heavy"), causes(new Declinic(Rules.onlyAdding().load(adding))));
        assertTrue(causes(new Declinic(Rules.onlyAdding().builtInAnd(adding))).contains("too-heavy"));
        Path overruling = folder("rules-that-contradict", RULE.replace("because(", """
                        // declinic: allow overrules, because we know better
                                        contradiction( kcontext, "No." );
                                        because("""));
        String refusal = """
                parcel.drl:21:17: error[overrules]: 'contradiction' keeps a case from being diagnosed; these rules may\
                 only add to those of the program""";
        assertEquals(refusal, refusal(() -> Rules.onlyAdding().builtInAnd(overruling)));
        assertEquals(refusal, refusal(() -> Rules.onlyAdding().load(overruling)));
        Path jar = Folders.fresh("jar-that-contradicts").resolve("rules.jar");
        Rules.load(overruling).writeJar(jar);
        assertEquals(refusal, refusal(() -> Rules.onlyAdding().load(jar)));
    }

    @Test
    void aStopAtAMomentThatNobodyCanBeToldIsTheFailureOfItsRule() throws Exception {
        for (String moment : List.of("MAX", "MIN", "parse( \"+10000-01-01T00:00:00Z\" )")) {
            Path folder = folder(
                    "rules-that-stop",
                    RULE.replace("because(", "stop( kcontext, java.time.Instant." + moment + " ); because("));
            Declinic declinic = new Declinic(Rules.load(folder));
            String failure = assertThrows(RuleFailedException.class, () -> diagnosis(declinic))
                    .getMessage();
            assertTrue(
                    failure.startsWith("parcel.drl:10:1: error[rule-failed]: the rule \"A heavy parcel is not carried\""
                            + " failed: a stop ends in a year from 1 to 9999, and not at "),
                    failure);
        }
    }

    @Test
    void aStopAtAnUnknownMomentIsTheFailureOfItsRule() throws Exception {
        Path folder = folder(
                "rules-that-stop-at-no-time",
                RULE.replace("heavy == true", "heavy == true, $until : until")
                        .replace("heavy : Boolean", "heavy : Boolean\n    until : java.time.Instant")
                        .replace("because(", "stop( kcontext, $until ); because("));
        Declinic declinic = new Declinic(Rules.load(folder));
        assertEquals(
                "parcel.drl:11:1: error[rule-failed]: the rule \"A heavy parcel is not carried\" failed: it uses a value that"
                        + " is null, which an unknown one is; guard it with '!= null'",
                assertThrows(RuleFailedException.class, () -> diagnosis(declinic))
                        .getMessage());
    }

    private static List<String> causes(Declinic declinic) {
        return diagnosis(declinic).causes().stream().map(FoundCause::code).toList();
    }

    private static Diagnosis diagnosis(Declinic declinic) {
        return declinic.diagnose(
                new Fact("CheckoutAttempt", Map.of("outcome", Outcome.DECLINED)),
                new Fact("Parcel", Map.of("heavy", true)));
    }

    private static String refusal(Path place) {
        return refusal(() -> Rules.load(place));
    }

    private static String refusal(Executable loading) {
        return assertThrows(InvalidRulesException.class, loading).getMessage();
    }

    private static Path folder(String name, String rule) throws IOException {
        Path folder = Folders.fresh(name);
        Files.writeString(folder.resolve("parcel.drl"), rule);
        return folder;
    }

    private static Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = Folders.fresh(name).resolve("rules.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                Path file = zip.getPath("/" + entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
        return jar;
    }
}
