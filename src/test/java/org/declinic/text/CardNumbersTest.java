package org.declinic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which digits are a card number, and what stays of it. */
class CardNumbersTest {

    @Property
    void allButTheLastFourDigitsOfACardNumberAreMasked(@ForAll("cardNumbers") String number) {
        String masked = "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
        assertEquals(masked, CardNumbers.mask(number));
        assertEquals(
                "card:" + masked + ", twice: " + masked + ".",
                CardNumbers.mask("card:" + number + ", twice: " + number + "."));
    }

    @Property
    void aCardNumberInGroupsIsMaskedInItsGroups(
            @ForAll("cardNumbers") String number,
            @ForAll("separators") String separator,
            @ForAll @IntRange(min = 1, max = 12) int group) {
        String grouped = number.replaceAll("(.{" + group + "})(?=.)", "$1" + separator);
        String digits = CardNumbers.mask(grouped).replace(separator, "");
        assertEquals("*".repeat(number.length() - 4) + number.substring(number.length() - 4), digits);
    }

    @Property
    void digitsThatFailTheLuhnCheckStay(@ForAll("cardNumbers") String number) {
        char last = number.charAt(number.length() - 1);
        String wrong = number.substring(0, number.length() - 1) + (char) (last == '9' ? '0' : last + 1);
        assertEquals(wrong, CardNumbers.mask(wrong));
    }

    @Test
    void aCardNumberBesideOtherDigitsIsMasked() {
        assertEquals("************1111 2026", CardNumbers.mask("4111111111111111 2026"));
        assertEquals("12 **** **** **** 1111 45", CardNumbers.mask("12 4111 1111 1111 1111 45"));
    }

    @Test
    void otherSeparatorsBetweenGroupsOfFourHideNoCardNumber() {
        assertEquals("****.****.****.1111", CardNumbers.mask("4111.1111.1111.1111"));
        assertEquals("****_****_****_1111", CardNumbers.mask("4111_1111_1111_1111"));
        assertEquals("****/****/****/1111", CardNumbers.mask("4111/1111/1111/1111"));
    }

    @Test
    void aNumberThatIsACardNumberIsMaskedToo() {
        assertEquals("***********0005", CardNumbers.mask(new BigDecimal("378282246310005")));
        assertEquals("************1111", CardNumbers.mask(4111111111111111L));
        assertEquals(new BigDecimal("45.50"), CardNumbers.mask(new BigDecimal("45.50")));
    }

    @Test
    void timesAmountsAndLongNumbersStay() {
        for (String text : new String[] {
            "2026-01-20T18:00:00Z", "2026-01-20 18:00 UTC", "99999.99 USD", "41111111111111111111111", "411111111111"
        }) {
            assertEquals(text, CardNumbers.mask(text));
        }
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", "\u00a0", "\u2011", "  ", " - ", "\t");
    }

    @Provide
    Arbitrary<String> cardNumbers() {
        return Arbitraries.strings().numeric().ofMinLength(12).ofMaxLength(18).map(CardNumbersTest::withCheckDigit);
    }

    /** ISO/IEC 7812-1, annex B. */
    private static String withCheckDigit(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int digit = payload.charAt(payload.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return payload + (10 - sum % 10) % 10;
    }
}
