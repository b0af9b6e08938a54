package org.declinic.answers.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of what is no record, or cannot be read any more. */
class BadRecordsTest {

    private static final String HELP = "; a record is what declinic explain CASE --format json writes of a case\n";

    static Stream<Arguments> textsThatAreNoRecords() {
        return Stream.of(
                Arguments.of(
                        "# A page\n\nAnd a text.\n", "records.json:3:1: error[not-a-record]: this is no record" + HELP),
                Arguments.of(
                        "{\"id\": \"a\", \"facts\": {\"CheckoutAttempt\": {}}}",
                        "records.json:1:1: error[not-a-record]: this is no record: it has no format, program, rules, now, "
                                + "readAs, repeats, causes, plan, withheld, inconsistencies, notes" + HELP),
                Arguments.of(
                        "id: a\nfacts: {CheckoutAttempt: {}}\n",
                        "records.json:1:1: error[not-a-record]: this is no record" + HELP),
                Arguments.of(
                        "[1, [2]]",
                        "records.json:1:2: error[not-a-record]: this is no record" + HELP
                                + "records.json:1:5: error[not-a-record]: this is no record" + HELP),
                Arguments.of("[]", "records.json: error[empty-file]: the file holds no case\n"),
                Arguments.of("", "records.json: error[empty-file]: the file holds no case\n"),
                Arguments.of(
                        "{\"id\": \"a\", ",
                        "records.json:1:13: error[syntax]: Unexpected end-of-input within/between Object entries\n"));
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNoRecords")
    void whatIsNoRecordIsNamed(String text, String said) {
        assertEquals(said, Records.rechecked(text));
    }

    static Stream<Arguments> changesThatSpoilARecord() {
        return Stream.of(
                spoilt(
                        "error[not-a-record]: the record was changed: causes[0].title is missing, or is not what is written there"
                                + HELP,
                        record -> ((ObjectNode) record.at("/causes/0")).remove("title")),
                spoilt(
                        "error[not-a-record]: the record was changed: causes[0] is missing, or is not what is written there"
                                + HELP,
                        record -> ((ObjectNode) record.at("/causes/0")).putNull("title")),
                spoilt(
                        "error[not-a-record]: the record was changed: causes[0].certainty is missing, or is not what is written there"
                                + HELP,
                        record -> ((ObjectNode) record.at("/causes/0")).put("certainty", "much")),
                spoilt(
                        "error[not-a-record]: the record was changed: causes[0].because is missing, or is not what is written there"
                                + HELP,
                        record -> ((ObjectNode) record.at("/causes/0")).putNull("because")),
                spoilt(
                        "error[not-a-record]: the record was changed: causes is missing, or is not what is written there"
                                + HELP,
                        record -> record.put("causes", "none")),
                spoilt(
                        "error[not-a-record]: the record was changed: plan[3] is missing, or is not what is written there"
                                + HELP,
                        record -> record.withArray("plan").addNull()),
                spoilt(
                        "error[not-a-record]: the record was changed: now is missing, or is not what is written there"
                                + HELP,
                        record -> record.put("now", "yesterday")),
                spoilt(
                        "error[not-a-record]: the record was changed: format is missing, or is not what is written there"
                                + HELP,
                        record -> record.putNull("format")),
                spoilt(
                        "error[not-a-record]: the record was changed: what it was made with is missing, or is not what is written there"
                                + HELP,
                        record -> record.putNull("rules")),
                spoilt(
                        "error[not-a-record]: the record has the form 2, and this program reads 1; read it with the program that wrote it, 1.2.3\n",
                        record -> record.put("format", 2)),
                spoilt(
                        "error[unknown-fact-type]: there is no fact type 'PaymentCrad'; did you mean 'PaymentCard'?; what rules declare needs these rules, by --rules\n",
                        record -> record.withObject("facts").putObject("PaymentCrad")),
                spoilt(
                        "error[missing-fact]: a case needs a CheckoutAttempt, and this one has none\n",
                        record -> record.withObject("facts").remove("CheckoutAttempt")),
                spoilt(
                        "error[missing-fact]: a case needs a CheckoutAttempt, and this one has none\n",
                        record -> record.putNull("facts")),
                spoilt(
                        "error[wrong-type]: spendingLimit must be a number, such as 45.50, not '***********0005'; a number that is masked cannot be read; explain the case itself once more\n",
                        record -> record.withObject("facts")
                                .withObject("PaymentCard")
                                .put("spendingLimit", "***********0005")));
    }

    private static Arguments spoilt(String said, Consumer<ObjectNode> change) {
        return Arguments.of(said, change);
    }

    @ParameterizedTest
    @MethodSource("changesThatSpoilARecord")
    void whatIsWrongInARecordIsNamedAndTheOthersAreRead(String said, Consumer<ObjectNode> change) {
        ObjectNode record = Records.ofSample("exact-total");
        change.accept(record);
        String good = Records.ofSample("approved").toString();
        String whole = Records.rechecked("[" + record + ",\n" + good + "]");
        assertTrue(whole.startsWith("Case approved\n"), whole);
        assertEquals(said, wrong(whole).replaceFirst("^records\\.json:1:\\d+: ", ""));
    }

    /** What is said after the records that could be read. */
    private static String wrong(String whole) {
        String last = "The same is concluded.\n";
        return whole.substring(whole.indexOf(last) + last.length());
    }

    @Test
    void ofARecordThatIsCutOffThoseBeforeAreRead() {
        String two = "[\n" + Records.ofSample("approved") + ",\n" + Records.ofSample("exact-total") + "]";
        String whole = Records.rechecked(two.substring(0, two.length() - 100));
        assertEquals("""
                records.json:3:N: error[syntax]: Unexpected end-of-input in field name
                records.json:3:N: error[syntax]: the list is not closed; the end of the file may be missing
                """, wrong(whole).replaceAll(":3:\\d+", ":3:N"));
    }
}
