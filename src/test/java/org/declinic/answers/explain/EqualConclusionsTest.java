package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.declinic.facts.AttemptHistory;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things that are concluded by more than one rule, or in more than one way. */
class EqualConclusionsTest {

    private static final String HEAD = """
            package mine
            import org.declinic.facts.*
            import org.declinic.conclusions.*
            import static org.declinic.conclusions.Conclude.*
            declare Busy
                @Derived
                why : String @key
            end
            declare Told
                @Derived
                history : AttemptHistory @key
            end
            rule "Busy is a reason"
                @cause( "busy" )
                @title( "Busy" )
                @certainty( 0.5 )
            when
                Busy( why == "much" )
            then
                because( kcontext, "It was busy." );
            end
            """;
    private static final String JOIN = """
            rule "Reasons make causes"
            when
                $reason : Reason()
            then
                insertLogical( Cause.of( java.util.List.of( $reason ), java.util.List.of() ) );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void eachRuleThatConcludesTheSameIsShown() throws Exception {
        assertEquals(
                List.of("The history says busy", "The outcome says busy"),
                rulesBehindBusy(busy(
                                "The outcome says busy",
                                "CheckoutAttempt( outcome == Outcome.DECLINED )",
                                "insertLogical")
                        + busy("The history says busy", "AttemptHistory( consecutiveFailures > 1 )", "insertLogical")));
    }

    @Test
    void aRuleWhoseConclusionNoLongerStandsIsNotShown() throws Exception {
        assertEquals(
                List.of("The history says busy"),
                rulesBehindBusy(
                        busy("It is busy while nothing says so", "CheckoutAttempt()\n    not Told()", "insertLogical")
                                + busy("The history says busy", "AttemptHistory()", "insertLogical")
                                + """
                        rule "A history tells"
                        when
                            $history : AttemptHistory()
                        then
                            insertLogical( new Told( $history ) );
                        end
                        """));
    }

    @Test
    void whatIsInsertedPlainlyIsShownToo() throws Exception {
        assertEquals(
                List.of("The outcome says busy"),
                rulesBehindBusy(
                        busy("The outcome says busy", "CheckoutAttempt( outcome == Outcome.DECLINED )", "insert")));
    }

    private static String busy(String name, String when, String insert) {
        return """
                rule "%s"
                when
                    %s
                then
                    %s( new Busy( "much" ) );
                end
                """.formatted(name, when, insert);
    }

    private List<String> rulesBehindBusy(String rules) throws Exception {
        Files.writeString(folder.resolve("mine.drl"), HEAD + rules + JOIN);
        CheckoutAttempt declined =
                CheckoutAttemptBuilder.builder().outcome(Outcome.DECLINED).build();
        Why why =
                Explanations.of(Explanations.by(folder), "mine", List.of(declined, new AttemptHistory(2, null, null)));
        return why.causes().get(0).because().get(0).facts().get(0).because().stream()
                .map(Derivation::rule)
                .toList();
    }
}
