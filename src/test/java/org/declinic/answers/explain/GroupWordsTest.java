package org.declinic.answers.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declinic.facts.CardKind;
import org.declinic.facts.CheckoutAttemptBuilder;
import org.declinic.facts.PaymentCardBuilder;
import org.declinic.facts.Wallet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules ask only whether it is there, in words: these say exactly what the rule says, or the rule stands. */
class GroupWordsTest {

    private static final String HEAD = """
            package mine
            import org.declinic.facts.*
            import org.declinic.conclusions.*
            import static org.declinic.conclusions.Conclude.*
            rule "Reasons make causes"
            when
                $reason : Reason()
            then
                insertLogical( Cause.of( java.util.List.of( $reason ), java.util.List.of() ) );
            end
            """;
    private static final List<Object> FACTS = List.of(
            CheckoutAttemptBuilder.builder()
                    .platform("Shop")
                    .total(new BigDecimal("45.50"))
                    .build(),
            PaymentCardBuilder.builder().kind(CardKind.ONE_TIME).build(),
            new Wallet("A", null, null),
            new Wallet("B", null, null));

    @TempDir
    private Path folder;

    @Test
    void wordsSayWhatTheRuleSaysOrTheRuleStands() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("not App()", "no App");
        expected.put("not App( name == \"PayPal\" )", "no App with name PayPal");
        expected.put("not App( name == \"\" )", "no App with name \"\"");
        expected.put("not App( name != \"PayPal\" )", "no App with name not PayPal");
        expected.put("not Wallet( refusedCard == true, name != null )", "no Wallet with refusedCard true, name known");
        expected.put("not App( name == null || == \"X\" )", "no App with either name unknown or name X");
        expected.put("not App( name in ( \"A\", \"B\" ) )", "no App with name one of A, B");
        expected.put("not App( name not matches \"Pay.*\" )", "no App with name that does not match Pay.*");
        expected.put(
                "not PriorAttempt( platform == $platform, cardKind == $kind )",
                "no PriorAttempt with platform Shop, cardKind ONE_TIME");
        expected.put("not PriorAttempt( total < $total * 1.10B )", "no PriorAttempt with total under 50.05");
        expected.put("exists PaymentCard( kind == $kind )", "a PaymentCard with kind ONE_TIME");
        List<String> standing = List.of(
                "not PriorAttempt( total < $total * 1.10 )",
                "not PriorAttempt( currency > $unknown )",
                "not PriorAttempt( $other : code, platform == $other )",
                "not PriorAttempt( platform.toUpperCase() == \"SHOP\" )",
                "not PriorAttempt( code == \"1\" && ( platform == \"2\" || platform == \"3\" ) )",
                "not ( App( name == \"A\" ) and App( name == \"B\" ) )",
                "not Wallet( name == $oneOfTwo, refusedCard == true )");
        standing.forEach(condition -> expected.put(condition, condition.replaceFirst("not ", "no ")));
        assertEquals(expected, told(expected.keySet().stream().toList()));
    }

    private Map<String, String> told(List<String> conditions) throws Exception {
        StringBuilder rules = new StringBuilder(HEAD);
        for (int i = 0; i < conditions.size(); i++) {
            rules.append("""
                    rule "%1$d"
                        @cause( "cause-%1$d" )
                        @title( "Mine" )
                        @certainty( 0.5 )
                    when
                        CheckoutAttempt( $platform : platform, $total : total, $unknown : currency )
                        PaymentCard( $kind : kind )
                        Wallet( name == "A", $oneOfTwo : name )
                        Wallet( name == "B" )
                        %2$s
                    then
                        because( kcontext, "Mine." );
                    end
                    """.formatted(i, conditions.get(i)));
        }
        Files.writeString(folder.resolve("mine.drl"), rules);
        Why why = Explanations.of(Explanations.by(folder), "mine", FACTS);
        Map<String, String> told = new LinkedHashMap<>();
        for (String condition : conditions) {
            String code = "cause-" + conditions.indexOf(condition);
            why.causes().stream()
                    .filter(cause -> cause.code().equals(code))
                    .flatMap(cause -> new Branches(new Detail(false, false)).of(cause).get(0).branches().stream())
                    .filter(branch ->
                            Stream.of(Branch.Kind.ABSENT, Branch.Kind.PRESENT).anyMatch(branch.kind()::equals))
                    .forEach(branch -> told.put(condition, branch.sentence()));
        }
        return told;
    }
}
