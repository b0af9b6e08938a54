package org.declinic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a security code, and what is left of it. */
class SecurityCodesTest {

    @Test
    void aCodeThatATextNamesIsMasked() {
        for (String text : List.of(
                "cvv 123",
                "CVC: 123",
                "CVV2=123",
                "security code 123",
                "the Security-Code is 123",
                "card_verification_value: \"123\"",
                "{\"cvc\":\"123\",\"x\":1}",
                "cvv%3D123",
                "{\\\"cvv\\\":\\\"123\\\"}",
                "cardCvv 123",
                "card.CID: 123",
                "<csc>123</csc>",
                "CVV code (123) was wrong",
                "CVC2/CVV2 123")) {
            assertEquals(text.replace("123", "***"), CardNumbers.mask(text));
        }
        assertEquals("cvv ***, ************1111", CardNumbers.mask("cvv 1234, 4111111111111111"));
        assertEquals("cvv ***", CardNumbers.mask("cvv 1 2 3"));
        assertEquals("cvv: *** 12/27", CardNumbers.mask("cvv: 123 12/27"));
    }

    @Test
    void whatIsNoSecurityCodeStays() {
        for (String text : List.of(
                "cid 12345",
                "acid 123",
                "ACID 123",
                "error 200: CVV mismatch",
                "CVC Declined",
                "CVV failed, code 051",
                "cvv result 4 of 10",
                "currency 978",
                "card 4242",
                "incident 123",
                "category 5411")) {
            assertEquals(text, CardNumbers.mask(text));
        }
    }

    @Test
    void aFieldIsOneByItsNameAndItsValue() {
        for (String name : List.of(
                "cvv",
                "CVC",
                "cid",
                "csc",
                "cvv2",
                "cvc2",
                "cav2",
                "security_code",
                "securityCode",
                "card_verification",
                "cardVerificationValue",
                "card.cvc",
                "payment[card][cvv]",
                "cardCVV2",
                "cardcvc",
                "CVVNumber",
                "cvv_code",
                "cardCode",
                "verification_value",
                "Card CVC")) {
            assertEquals(true, SecurityCodes.isOne(name, "123"), name);
            assertEquals(true, SecurityCodes.isOne(name, " 1234 "), name);
            assertEquals(false, SecurityCodes.isOne(name, "12345"), name);
            assertEquals(false, SecurityCodes.isOne(name, "MATCH"), name);
        }
        for (String name :
                List.of("cvvResult", "cvc_check", "code", "issuerCode", "acid", "decided", "postalCode", "total")) {
            assertEquals(false, SecurityCodes.isOne(name, "123"), name);
        }
    }
}
