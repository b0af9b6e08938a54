package org.declinic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
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
    void aCardNumberIsMaskedWhateverStandsBetweenItsGroupsAndAroundIt(
            @ForAll("numbersOfNetworks") String number,
            @ForAll("anySeparators") List<String> separators,
            @ForAll("groups") List<Integer> groups,
            @ForAll("surroundings") String before,
            @ForAll("surroundings") String behind) {
        StringBuilder grouped = new StringBuilder();
        for (int at = 0, group = 0; at < number.length(); group++) {
            int end = Math.min(number.length(), at + groups.get(group % groups.size()));
            grouped.append(number, at, end)
                    .append(end < number.length() ? separators.get(group % separators.size()) : "");
            at = end;
        }
        String masked = CardNumbers.mask(before + grouped + behind);
        assertTrue(visible(masked, before, behind) <= 4, masked);
    }

    /** How many digits are seen of a number: those of percent escapes stand between. */
    private static int visible(String masked, String before, String behind) {
        String number = masked.substring(before.length(), masked.length() - behind.length())
                .replaceAll("%[2*][0D*]|\\\\u00a0", "");
        return (int) number.chars().filter(Character::isDigit).count();
    }

    @Property
    void aCardNumberWithinMoreDigitsIsMasked(
            @ForAll("numbersOfNetworks") String number,
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = '0', to = '9') String before,
            @ForAll @StringLength(min = 0, max = 12) @CharRange(from = '0', to = '9') String behind) {
        String masked = CardNumbers.mask(before + number + behind);
        String ofNumber = masked.substring(before.length(), before.length() + number.length() - 4);
        assertEquals("*".repeat(number.length() - 4), ofNumber);
    }

    @Property
    void whatIsMaskedOnceStaysAsItIs(@ForAll("texts") String text) {
        String masked = CardNumbers.mask(text);
        assertEquals(masked, CardNumbers.mask(masked));
    }

    @Property
    void digitsThatNoNetworkBeginsWithAndThatFailTheLuhnCheckStay(
            @ForAll @StringLength(min = 13, max = 19) @CharRange(from = '0', to = '1') String digits) {
        Assume.that(!withCheckDigit(digits.substring(0, digits.length() - 1)).equals(digits));
        assertEquals(digits, CardNumbers.mask(digits));
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
    void whatStandsBetweenTheGroupsHidesNoCardNumber() {
        assertEquals("****,****,****,1111", CardNumbers.mask("4111,1111,1111,1111"));
        assertEquals("****|****|****|1111", CardNumbers.mask("4111|1111|1111|1111"));
        assertEquals("(****)(****)(****)(1111)", CardNumbers.mask("(4111)(1111)(1111)(1111)"));
        assertEquals("****%20****%20****%201111", CardNumbers.mask("4111%201111%201111%201111"));
        assertEquals("****%****%****%1111", CardNumbers.mask("4111%1111%1111%1111"));
        assertEquals("[\"****\", \"******\", \"*0005\"]", CardNumbers.mask("[\"3782\", \"822463\", \"10005\"]"));
        assertEquals(
                "****\\u00a0****\\u00a0****\\u00a01111", CardNumbers.mask("4111\\u00a01111\\u00a01111\\u00a01111"));
        assertEquals("****&nbsp;****&nbsp;****&nbsp;1111", CardNumbers.mask("4111&nbsp;1111&nbsp;1111&nbsp;1111"));
    }

    @Test
    void moreDigitsAroundHideNoCardNumber() {
        assertEquals("99****-****-****-111199", CardNumbers.mask("994111-1111-1111-111199"));
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertEquals(
                "************1111".replace('1', '\uff11'), CardNumbers.mask("4111111111111111".replace('1', '\uff11')));
        assertEquals(
                "************\ud835\udfcf".repeat(1) + "\ud835\udfcf".repeat(3),
                CardNumbers.mask("4" + "\ud835\udfcf".repeat(15)));
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
            "2026-01-20T18:00:00Z",
            "2026-01-20 18:00 UTC",
            "99999.99 USD",
            "10000000000000000000000",
            "411111111111",
            "45.50, 1200.00, 37.20 and 3.99",
            "2026-01-20 and 2026-01-30 16:45:10.123"
        }) {
            assertEquals(text, CardNumbers.mask(text));
        }
    }

    @Provide
    Arbitrary<List<String>> anySeparators() {
        return Arbitraries.of(
                        " ", ",", "|", "%20", "%2D", ")(", "/", ".", "_", "+", "\", \"", " - ", "\u00a0", "\\u00a0",
                        ";")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Integer>> groups() {
        return Arbitraries.of(
                List.of(4), List.of(4, 6, 5), List.of(4, 6, 9), List.of(1), List.of(2, 3), List.of(8), List.of(6, 4));
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of("", "card ", "x", "(", "\"", "cvv: ", "\n", "= ");
    }

    /** Beside anything else, digits and what may stand between them, with many card numbers among them. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        numbersOfNetworks(),
                        Arbitraries.of("", " ", ",", "%20", "12", "2026-01-20", "*", "cvv 123", "4"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> numbersOfNetworks() {
        return Arbitraries.of(
                        "4:16", "4:19", "51:16", "2221:16", "2720:16", "37:15", "36:14", "3528:16", "6011:16", "62:17",
                        "2204:16")
                .flatMap(kind -> {
                    String begin = kind.substring(0, kind.indexOf(':'));
                    int digits = Integer.parseInt(kind.substring(begin.length() + 1)) - begin.length() - 1;
                    return Arbitraries.strings().numeric().ofLength(digits).map(rest -> withCheckDigit(begin + rest));
                });
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", "\u00a0", "\u2011", "  ", " - ", "\t", ",", "|", ")(", "/");
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
