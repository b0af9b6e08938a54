package org.declinic.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.declinic.project.Folders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are read by one parser, whichever the system properties of the host name. */
class ParserIT {

    private static final Path CORPUS = Path.of("src/test/resources/conditions");

    @ParameterizedTest
    @ValueSource(strings = {"drools.lang.level=DRL10", "drools.drl.antlr4.parser.enabled=true"})
    void theParserThatTheHostNamesIsNotUsed(String property) throws Exception {
        Path rules = Folders.fresh("rules-for-one-parser").resolve("constructs.drl");
        Files.copy(CORPUS.resolve("constructs.drl"), rules);
        String[] whyNot = {
            "explain",
            CORPUS.resolve("constructs.yaml").toString(),
            "--why-not",
            "Numbers and times are compared",
            "--rules",
            rules.getParent().toString()
        };
        Run expected = Run.of(whyNot);
        assertTrue(expected.out().contains("fails"), expected::toString);
        Files.writeString(rules, "\n// so that it is compiled anew for " + property + "\n", StandardOpenOption.APPEND);
        assertEquals(expected, Run.withProperty(property, whyNot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drools.lang.level=DRL10", "drools.drl.antlr4.parser.enabled=true"})
    void theConditionsOfOurRulesAreCoveredAsEver(String property) throws Exception {
        String[] test = {"test", "--rules", "rules", "--min-coverage", "95"};
        assertEquals(0, Run.withProperty(property, test).exitCode());
    }
}
