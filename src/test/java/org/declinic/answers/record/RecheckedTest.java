package org.declinic.answers.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of records that are read back. */
class RecheckedTest {

    private static final String VERSION = ProjectRules.KNOWLEDGE.version();
    private static final String SAME_VERSIONS = "Program: 1.2.3, the same. Rules: " + VERSION + ", the same.\n";
    private static final String RECORD_CHANGED = """
            Program and rules are the same, so the record was most likely changed after it
            was written.
            """;

    @TempDir
    private Path folder;

    @Test
    void ofEverySampleTheSameIsConcluded() {
        List<CaseRecord> records = Samples.all().stream().map(Records::of).toList();
        StringBuilder expected = new StringBuilder();
        records.forEach(record ->
                expected.append("Case " + record.id() + "\n" + SAME_VERSIONS).append("The same is concluded.\n"));
        assertEquals(expected.toString(), Records.rechecked(Records.written(records)));
    }

    @Test
    void aRecordAloneIsReadAsAnArrayIs() {
        assertEquals(
                "Case approved\n" + SAME_VERSIONS + "The same is concluded.\n",
                Records.rechecked(Records.ofSample("approved").toString()));
    }

    @Test
    void howNamesWereWrittenIsKept() {
        CaseRecord record = Records.of(Samples.parse("""
                id: spelt
                facts:
                  CheckoutAttempt: {platform: tiktok-shop, outcome: declined, paymentMethod: Klarnaa}
                """).get(0));
        assertEquals(
                List.of("CheckoutAttempt.platform", "CheckoutAttempt.outcome"),
                record.readAs().stream().map(each -> each.field()).toList());
        assertEquals(3, record.notes().size(), record.notes()::toString);
        assertEquals(
                "Case spelt\n" + SAME_VERSIONS + "The same is concluded.\n",
                Records.rechecked(Records.written(List.of(record))));
    }

    @Test
    void aFactThatWasChangedIsSeenInWhatFollows() {
        ObjectNode record = Records.ofSample("exact-total");
        record.withObject("facts").withObject("PaymentCard").put("spendingLimit", 60);
        assertEquals("Case exact-total\n" + SAME_VERSIONS + """
                It is concluded otherwise now:
                  - cause authorization-hold went
                  - remedy use-native-klarna: no longer against authorization-hold
                  - remedy pay-with-paypal: no longer against authorization-hold
                  - remedy create-new-card went
                """ + RECORD_CHANGED, Records.rechecked(record.toString()));
    }

    @Test
    void otherRulesAreNamedAndWhatTheyConcludeOtherwise() throws Exception {
        Files.writeString(folder.resolve("mine.drl"), """
                package mine
                import org.declinic.facts.*
                import static org.declinic.conclusions.Conclude.*
                rule "The shop says that the hold is small"
                    @against( "authorization-hold" )
                    @certainty( 0.5 )
                when
                    CheckoutAttempt( platform == "TikTok Shop" )
                then
                    against( kcontext, "The shop says so." );
                end
                """);
        Knowledge other = KnowledgeLoader.loadOnce(
                RuleFiles.in(List.of(ProjectRules.FOLDER, folder), Optional.empty()), List.of(), false);
        assertEquals(
                """
                Case exact-total
                Program: 1.2.3 then, 1.3.0 now. Rules: %s then, %s now.
                It is concluded otherwise now:
                  - cause authorization-hold: 0.3 -> 0.15
                """.formatted(VERSION, other.version()),
                Records.rechecked(
                        other, "1.3.0", Records.ofSample("exact-total").toString()));
        assertTrue(
                Records.rechecked(other, "1.2.3", Records.ofSample("approved").toString())
                        .endsWith("The same is concluded.\n"));
    }

    static Stream<Arguments> changesOfARecord() {
        return Stream.of(
                changed(
                        "exact-total",
                        "cause authorization-hold: 0.2 -> 0.3",
                        record -> ((ObjectNode) record.at("/causes/1")).put("certainty", 0.2)),
                changed(
                        "exact-total",
                        "cause authorization-hold came (0.3)",
                        record -> record.withArray("causes").remove(1)),
                changed(
                        "exact-total",
                        "cause authorization-hold: told or derived otherwise",
                        record -> ((ObjectNode) record.at("/causes/1/because/0/facts/0/fields")).put("total", 45.51)),
                changed(
                        "exact-total",
                        "cause authorization-hold: other reasons",
                        record -> ((ObjectNode) record.at("/causes/1/because/0")).put("text", "It is so.")),
                changed(
                        "duplicate-payment",
                        "withheld use-another-method came",
                        record -> record.withArray("withheld").remove(0)),
                changed(
                        "duplicate-payment",
                        "withheld use-another-method: told or derived otherwise",
                        record -> ((ObjectNode) record.at("/withheld/0")).put("because", "It is so.")),
                changed("unknown-code", "note unknown-code came", record -> record.putArray("notes")),
                changed(
                        "card-made-after-attempt",
                        "inconsistency A card cannot be made after the attempt that it was used in\n    came",
                        record -> record.putArray("inconsistencies")));
    }

    private static Arguments changed(String sample, String told, Consumer<ObjectNode> change) {
        return Arguments.of(sample, told, change);
    }

    @ParameterizedTest
    @MethodSource("changesOfARecord")
    void whatIsChangedInARecordIsTold(String sample, String told, Consumer<ObjectNode> change) {
        ObjectNode record = Records.ofSample(sample);
        change.accept(record);
        assertEquals(
                "Case " + sample + "\n" + SAME_VERSIONS + "It is concluded otherwise now:\n  - " + told + "\n"
                        + RECORD_CHANGED,
                Records.rechecked(record.toString()));
    }

    @Test
    void anotherPlaceOfARuleIsNoOtherConclusion() {
        ObjectNode record = Records.ofSample("exact-total");
        ((ObjectNode) record.at("/causes/0/because/0"))
                .put("file", "elsewhere/filter.drl")
                .put("line", 1);
        assertTrue(Records.rechecked(record.toString()).endsWith("The same is concluded.\n"));
    }

    @Test
    void anotherOrderIsTold() {
        ObjectNode record = Records.ofSample("lockout-with-everything-wrong");
        ArrayNode causes = record.withArray("causes");
        causes.add(causes.remove(causes.size() - 2));
        assertTrue(Records.rechecked(record.toString()).contains("  - what is concluded stands in another order\n"));
    }
}
