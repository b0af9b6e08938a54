package org.declinic.answers.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.declinic.cases.casefile.Case;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;

/** What is wrong with a change is said with the option as it was written, and what to do. */
class WrongChangesTest {

    private static final Case STATED = Asked.sample("exact-total");
    private static final String SET_HELP = "; write Type.field=value, Type.2.field=value or now=value";
    private static final String COUNTED = "; they are counted from 1, in the order of the case; --add states another";

    private static void assertWrong(String option, String wrong) {
        assertEquals(option + ": error" + wrong, Asked.wrong(STATED, option));
    }

    @Test
    void wordsThatNameNothing() {
        for (String words : new String[] {"PaymentCard", "PaymentCard=x", "=5", "", "PriorAttempt.0.outcome=x"}) {
            assertWrong("--set " + words, "[syntax]: no field gets a value here" + SET_HELP);
        }
        for (String words : new String[] {"", "a b", "PaymentCard.region=US", "PaymentCard.region.x"}) {
            assertWrong(
                    "--drop " + words,
                    "[syntax]: no fact and no field is named here; "
                            + "write Type, Type.2, Type.field, Type.2.field or now");
        }
        for (String words : new String[] {"", "App", "App{name: TikTok", "{name: TikTok}"}) {
            assertWrong("--add " + words, "[syntax]: this is no fact; write Type{field: value, ...}");
        }
    }

    @Test
    void namesThatThereAreNot() {
        assertWrong(
                "--set PaymentCard.spendingLimt=60.00",
                "[unknown-field]: PaymentCard has no field 'spendingLimt'; did you mean 'spendingLimit'?");
        assertWrong(
                "--set KlarnaAccount.storeRefuse=true",
                "[unknown-field]: KlarnaAccount has no field 'storeRefuse'; did you mean 'storeRefused'?");
        assertWrong("--set App.nam=", "[unknown-field]: App has no field 'nam'; did you mean 'name'?");
        assertWrong(
                "--drop PaymentCard.regoin",
                "[unknown-field]: PaymentCard has no field 'regoin'; did you mean 'region'?");
        assertWrong(
                "--set PaymentCad.region=US",
                "[unknown-fact-type]: there is no fact type 'PaymentCad'; did you mean 'PaymentCard'?");
        assertWrong("--drop Ap", "[unknown-fact-type]: there is no fact type 'Ap'; did you mean 'App'?");
        assertWrong("--add Ap{}", "[unknown-fact-type]: there is no fact type 'Ap'; did you mean 'App'?");
        assertWrong("--set LastFailure.platform=x", "[unknown-fact-type]: there is no fact type 'LastFailure'");
    }

    @Test
    void valuesThatAFieldCannotHave() {
        assertWrong(
                "--set PaymentCard.spendingLimit=much",
                "[wrong-type]: spendingLimit must be a number, such as 45.50, not 'much'");
        assertWrong("--set PaymentCard.spendingLimit=-1", "[malformed-value]: spendingLimit -1 must not be negative");
        assertWrong("--set CheckoutAttempt.total=0", "[malformed-value]: total 0 must be more than zero");
        assertWrong(
                "--set PaymentCard.kind=ONE_TIM",
                "[wrong-type]: kind must be one of ONE_TIME, VIRTUAL, PREPAID, DEBIT, CREDIT, not 'ONE_TIM'; "
                        + "did you mean 'ONE_TIME'?");
        assertWrong(
                "--set PaymentCard.region=UK",
                "[malformed-value]: region 'UK' is no region of ISO 3166-1, such as US; did you mean 'GB'?");
        assertWrong("--set PaymentCard.used=maybe", "[wrong-type]: used must be true or false, not 'maybe'");
        assertWrong(
                "--set KlarnaAccount.purchasesLast24Hours=1.5",
                "[wrong-type]: purchasesLast24Hours must be a whole number, not '1.5'");
        assertWrong(
                "--set now=tomorrow",
                "[wrong-type]: instant must be a time with an offset, such as 2026-01-20T18:00:00Z, not 'tomorrow'");
        assertEquals(
                "--set PaymentCard.spendingLimit=************1111x: error[wrong-type]: "
                        + "spendingLimit must be a number, such as 45.50, not '************1111x'",
                Asked.wrong(STATED, "--set PaymentCard.spendingLimit=4111111111111111x"));
    }

    @Test
    void fieldsThatCannotBeRead() {
        assertWrong(
                "--add App{name:TikTok}",
                "[unknown-field]: App has no field 'name:TikTok'; write a blank behind each colon, as in {field:"
                        + " value}");
        assertWrong("--add App{name: TikTok} x}", "[syntax]: more follows behind the fields");
        assertWrong("--add App{}, Wallet{}", "[syntax]: more follows behind the fields");
        assertEquals(
                "--add App{} --- {}: error[syntax]: more follows behind the fields",
                Asked.wrong(STATED, "--add App{}\n---\n{}"));
        assertWrong("--add App{name: [a, b}", "[syntax]: expected ',' or ']', but got }");
        assertWrong("--add App{name: a, name: b}", "[duplicate-key]: the key 'name' stands twice");
        assertWrong(
                "--add App{name: [a, b]}",
                "[wrong-type]: name must be a text, not a list; write it without brackets, or put quotes around it when it"
                        + " is a text with them");
        assertEquals("""
            --add App{nam: a, updatedAt: x}: error[wrong-type]: updatedAt must be a time with an offset, \
            such as 2026-01-20T18:00:00Z, not 'x'
            --add App{nam: a, updatedAt: x}: error[unknown-field]: App has no field 'nam'; did you mean 'name'?\
            """, Asked.wrong(STATED, "--add" + " App{nam:" + " a, updatedAt:" + " x}"));
    }

    @Test
    void factsThatAreNotThere() {
        assertWrong(
                "--set PriorAttempt.2.outcome=APPROVED",
                "[missing-fact]: the case has no PriorAttempt facts, and so none with the number 2" + COUNTED);
        assertWrong(
                "--drop PaymentCard.3",
                "[missing-fact]: the case has 1 PaymentCard, and so none with the number 3" + COUNTED);
        assertWrong(
                "--drop App.1.name",
                "[missing-fact]: the case has no App facts, and so none with the number 1" + COUNTED);
    }

    @Test
    void aFieldOfSeveralFacts() {
        Case two = Samples.parse("facts: {CheckoutAttempt: {}, App: [{name: TikTok}, {name: Klarna}]}")
                .get(0);
        String wrong = ": error[which-fact]: the case has 2 App facts; say which one, as in App.2.name";
        assertEquals("--set App.name=x" + wrong, Asked.wrong(two, "--set App.name=x"));
        assertEquals("--drop App.name" + wrong, Asked.wrong(two, "--drop App.name"));
    }

    @Test
    void asManyFactsAsNoCaseHas() {
        String tooMany = "[too-many-facts]: a case has at most 1 PaymentCard, and this one has 2; "
                + "change the fact that is there with --set, or take it away before with --drop";
        assertWrong("--add PaymentCard{}", tooMany);
        assertWrong("--set PaymentCard.2.region=US", tooMany);
        assertWrong(
                "--drop CheckoutAttempt",
                "[missing-fact]: a case needs a CheckoutAttempt, and this one has none; "
                        + "state one in its place with --add");
    }

    @Test
    void allOfThemAreSaid() {
        assertEquals(
                """
                --drop PaymentCrd: error[unknown-fact-type]: there is no fact type 'PaymentCrd'; \
                did you mean 'PaymentCard'?
                --add Apx{}: error[unknown-fact-type]: there is no fact type 'Apx'; did you mean 'App'?\
                """, Asked.wrong(STATED, "--drop" + " PaymentCrd", "--set" + " App.name=TikTok", "--add" + " Apx{}"));
    }
}
