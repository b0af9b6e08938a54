package org.declinic.answers.whynot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.declinic.cases.report.Style;
import org.declinic.engine.session.Observation;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks of cases why something was not concluded; the answers are files beside them, named by the case and what is asked. */
class WhyNotTest {

    private static final Path ANSWERS = Path.of("src/test/resources/whynot");
    private static final WhyNots WHY_NOTS = new WhyNots(ProjectRules.KNOWLEDGE);

    static Stream<String> answers() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theAnswerNamesEveryConditionThatDecides(String name) throws Exception {
        String[] asked = name.replace(".txt", "").split("--");
        Observation observation = observe(asked[0]);
        WhyNotText text = new WhyNotText(Style.PLAIN, Map.of(), false);
        assertEquals(
                Files.readString(ANSWERS.resolve(name)),
                asked[1].equals("nearest")
                        ? text.of(WHY_NOTS.nearest(observation))
                        : text.of(WHY_NOTS.of(asked[1], observation)));
    }

    @Test
    void whatTheRulesDoNotHaveIsToldWithWhatMayBeMeant() {
        assertEquals(
                "the rules have no cause, remedy or rule 'region-look'; did you mean 'region-lock'?",
                assertThrows(UnknownTarget.class, () -> WHY_NOTS.of("region-look", observe("exact-total")))
                        .getMessage());
        assertEquals(
                "the rules have no cause, remedy or rule 'x'; 'declinic list' names those they have",
                assertThrows(UnknownTarget.class, () -> WHY_NOTS.of("x", observe("exact-total")))
                        .getMessage());
    }

    private static Observation observe(String name) {
        try {
            Path own = ANSWERS.resolve(name + ".yaml");
            String text = Files.readString(Files.exists(own) ? own : Path.of("facts-samples", name + ".yaml"));
            return ProjectRules.observe(
                    ProjectRules.KNOWLEDGE, Samples.parse(text).get(0).facts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
