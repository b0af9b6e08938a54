package org.declinic.language.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PaymentCard( $limit : spendingLimit, $half : ( $limit * 0.5B ) ) | PaymentCard( $limit : spendingLimit, $half : ( spendingLimit * 0.5B ) )
                    PaymentCard( $limit : spendingLimit > 5, $half : ( $limit * 0.5B ) ) | PaymentCard( $limit : spendingLimit > 5, $half : ( spendingLimit * 0.5B ) )
                    $card : PaymentCard( $name : ( $card.issuer.strip() ) ) | $card : PaymentCard( $name : ( issuer.strip() ) )
                    App( $name : name, $other : $name, $length : $name.length() ) | App( $name : name, $other : name, $length : name.length() )
                    App( $name : name ) Wallet( $both : ( $name + name ) ) | App( $name : name ) Wallet( $both : ( $name + name ) )
                    App( $name : name, name != $name, $a : x.$name ) | App( $name : name, name != $name, $a : x.$name )
                    accumulate( Thing( $n : n, $twice : ( $n * 2 ) ); $sum : sum( $twice ) ) | accumulate( Thing( $n : n, $twice : ( n * 2 ) ); $sum : sum( $twice ) )
                    Foo( total : amount, $y : total( 3 ) ) | Foo( total : amount, $y : total( 3 ) )
                    """)
    void aNameIsCalculatedFromTheFieldsOfItsFact(String written, String compiled) {
        assertEquals(rule(compiled), OwnNames.inFields(rule(written)));
    }

    @Test
    void aQueryIsReadAsARuleIs() {
        assertEquals(
                "query q( String $x ) App( $n : name, $m : name.strip() ) end",
                OwnNames.inFields("query q( String $x ) App( $n : name, $m : $n.strip() ) end"));
    }

    @Test
    void anyOtherUnitStaysAsItIsAndGivesNoNames() {
        String function = """
                function int kind( Kind kind ) { switch ( kind ) { case VISA, AMEX : return 1; default : return 2; } }
                """;
        assertEquals(
                function + rule("App( $n : name, $m : name )"),
                OwnNames.inFields(function + rule("App( $n : name, $m : $n )")));
    }

    @Test
    void aRuleKnowsNoNamesOfAnother() {
        String other = rule("App( name, $m : ( $n + 1 ) )");
        assertEquals(rule("$a : App( $n : name )") + other, OwnNames.inFields(rule("$a : App( $n : name )") + other));
        assertEquals(rule("$x : y, ( $n : name") + other, OwnNames.inFields(rule("$x : y, ( $n : name") + other));
    }

    private static String rule(String when) {
        return "rule \"r\" when " + when + " then note( kcontext, $n ); end\n";
    }
}
