package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                    """)
    void aNameIsCalculatedFromTheFieldsOfItsFact(String written, String compiled) {
        assertEquals(compiled, OwnNames.inFields(written));
    }
}
