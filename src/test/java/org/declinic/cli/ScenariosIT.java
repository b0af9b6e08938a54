package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the program does with scenarios. */
class ScenariosIT {

    private static final String CORPUS = "src/test/resources/scenarios/";
    private static final Map<String, String> FORMATS = Map.of("txt", "text", "json", "json", "xml", "junit");

    @TempDir
    private Path folder;

    /** What is expected of a folder stands in it: standard error, and standard output below it. */
    @TestFactory
    Stream<DynamicTest> everyFolderOfScenariosPrintsWhatIsExpected() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(CORPUS))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("expected."))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> dynamicTest(file.toString(), () -> {
                        String format = FORMATS.get(file.toString().replaceAll(".*\\.", ""));
                        Run run = Run.of("test", "--rules", file.getParent().toString(), "--format", format);
                        assertEquals(
                                Files.readString(file),
                                (run.err() + run.out()).replaceAll("time=\"[0-9.]+\"", "time=\"\""));
                        assertEquals(file.getParent().endsWith("passing") ? 0 : 1, run.exitCode());
                    }));
        }
    }

    @Test
    void textFitsInEightyColumnsSaveForPlacesAndNames() throws Exception {
        String text = Run.of("test", "--rules", CORPUS + "failing").out();
        assertEquals(
                List.of(),
                text.lines()
                        .filter(line -> line.startsWith(" ") && line.length() > 80)
                        .toList());
    }

    @Test
    void buildServersReadTheJunitFormat() throws Exception {
        for (String corpus : List.of("passing", "failing", "broken")) {
            Run run = Run.of("test", "--rules", CORPUS + corpus, "--format", "junit");
            Path file = Files.writeString(folder.resolve("TEST-" + corpus + ".xml"), run.out());
            List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger()).parse(file.toString());
            JsonNode json = new ObjectMapper()
                    .readTree(Run.of("test", "--rules", CORPUS + corpus, "--format", "json")
                            .out());
            assertEquals(
                    json.get("failed").asInt(),
                    suites.stream()
                            .mapToInt(ReportTestSuite::getNumberOfFailures)
                            .sum());
            assertEquals(
                    run.err().lines().count(),
                    suites.stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum());
            assertEquals(
                    json.get("scenarios").size() + run.err().lines().count(),
                    suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum());
        }
    }

    @Test
    void aFilterChoosesByNameOrFileInAnyCase() throws Exception {
        Run byName = Run.of("test", "--rules", CORPUS + "failing", "--filter", "nothing IS*");
        assertEquals(1, byName.exitCode());
        assertTrue(byName.out().endsWith("\n0 scenarios passed, 1 failed\n"), byName.out());
        assertFalse(byName.out().contains("no scenario in which"), byName.out());
        Run byFile = Run.of("test", "--rules", CORPUS + "passing", "--filter", "?IMIT.test.yaml");
        assertEquals(0, byFile.exitCode());
        assertEquals("11 scenarios passed, 0 failed\n", byFile.out());
        Run row = Run.of("test", "--rules", CORPUS + "passing", "--filter", "*, row 2");
        assertEquals("2 scenarios passed, 0 failed\n", row.out());
    }

    @Test
    void coverageBelowTheMinimumIsAFailure() throws Exception {
        Run some = Run.of("test", "--rules", CORPUS + "passing", "--min-coverage", "71");
        assertEquals(0, some.exitCode(), some.err());
        Run all = Run.of("test", "--rules", CORPUS + "passing", "--min-coverage", "100");
        assertEquals(1, all.exitCode());
        assertEquals(
                "declinic: the scenarios cover 5 of 7 conditions, which is 71.4 % and less than 100 %\n", all.err());
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.copy(Path.of(CORPUS, "passing/limit.drl"), rules.resolve("limit.drl"));
        Files.writeString(rules.resolve("limit.test.yaml"), """
                scenarios:
                  - name: Nothing
                    with: {CheckoutAttempt: {outcome: APPROVED}}
                    expect: {causes: []}
                """);
        Run none = Run.of("test", "--rules", rules.toString(), "--min-coverage", "0.5");
        assertEquals(1, none.exitCode());
        assertEquals("declinic: the scenarios cover 0 of 4 rules, which is 0.0 % and less than 0.5 %\n", none.err());
        assertTrue(none.out().contains("limit.drl:8:1: no scenario in which it concludes"), none.out());
        assertEquals(
                0,
                Run.of("test", "--rules", rules.toString(), "--min-coverage", "0")
                        .exitCode());
    }

    @Test
    void rulesWithoutAnyScenarioAreAFailure() throws Exception {
        Files.copy(Path.of(CORPUS, "passing/limit.drl"), folder.resolve("limit.drl"));
        Run run = Run.of("test", "--rules", folder.toString());
        assertEquals(1, run.exitCode());
        assertEquals("declinic: the rules have no scenario (*.test.yaml) beside them\n", run.err());
    }

    @Test
    void wrongUseSaysWhatIsRight() throws Exception {
        assertEquals(
                "declinic: the program's own rules have no scenarios with them; name a folder with --rules\n",
                wrongUse("test"));
        assertEquals(
                "declinic: no scenario has a name or a file like 'nothing*here'\n",
                wrongUse("test", "--rules", CORPUS + "passing", "--filter", "nothing*here"));
        assertEquals(
                "declinic: --min-coverage needs all scenarios, and --filter leaves some out; give one of them\n",
                wrongUse("test", "--rules", "rules", "--filter", "*", "--min-coverage", "90"));
        assertEquals(
                "declinic: --min-coverage must be from 0 to 100, not 101\n",
                wrongUse("test", "--rules", "rules", "--min-coverage", "101"));
        wrongUse("test", "--rules", "rules", "--format", "xml");
        wrongUse("test", "--rules", "no-such-folder");
    }

    private static String wrongUse(String... args) throws Exception {
        Run run = Run.of(args);
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        return run.err();
    }
}
