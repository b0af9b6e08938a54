package org.declinic.authoring.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.declinic.text.Personal;

/**
 * A record as it may be kept for a sample: without what it says of a person, and with all that a mapping needs. It may know
 * too little: whoever keeps it reads it first.
 */
final class MaskedSample {

    private static final Pattern OF_A_PERSON = Pattern.compile(
            ".*(name|mail|phone|street|line_?[123]|address_?[123]|city|postal_?code|postcode|zip|holder|secret|token"
                    + "|fingerprint|signature|password|user_?agent|birth|iban|card_?number|account_?number|ip_?address).*|ip",
            Pattern.CASE_INSENSITIVE);

    /** Whose texts are about a person, save for the country. */
    private static final Pattern PERSON = Pattern.compile(
            ".*(billing|shipping|customer|payer|recipient|metadata|cardholder).*", Pattern.CASE_INSENSITIVE);

    /** What came of a check of an address, and the like. */
    private static final Pattern CHECK =
            Pattern.compile(".*(check|response|result|avs|cvv|cvc).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern HARMLESS =
            Pattern.compile(".*(country|currency|status|type|object).*", Pattern.CASE_INSENSITIVE);

    private MaskedSample() {}

    static JsonNode of(JsonNode record) {
        return masked(record, "", false);
    }

    private static JsonNode masked(JsonNode value, String key, boolean withinPerson) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            boolean within = withinPerson || PERSON.matcher(key).matches();
            value.properties()
                    .forEach(field -> object.set(field.getKey(), masked(field.getValue(), field.getKey(), within)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> list.add(masked(each, key, withinPerson)));
            return list;
        }
        boolean isPersonal =
                OF_A_PERSON.matcher(key).matches() && !CHECK.matcher(key).matches()
                        || (withinPerson || PERSON.matcher(key).matches())
                                && !HARMLESS.matcher(key).matches();
        if (isPersonal
                && !value.isNull()
                && !value.isBoolean()
                && !value.asText().isEmpty()) {
            return new TextNode(Personal.MASK);
        }
        String text = Personal.mask(value.asText());
        return text.equals(value.asText()) ? value : new TextNode(text);
    }
}
