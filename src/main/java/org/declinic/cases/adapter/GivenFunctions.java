package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.cases.adapter.MappingFunctions.Given;

/**
 * The functions that mappings are given. Each takes what it can read; of anything else it notes that it cannot, and gives
 * null: a value that is wrong in a record is unknown in its case.
 */
final class GivenFunctions {

    /** A code is all there is, or stands before a colon or the like, or is a number before words. */
    private static final Pattern LEADING_CODE =
            Pattern.compile("([0-9A-Z]{1,3})(?:\\s*[:|-].*)?|([0-9]{1,3})(?![0-9A-Za-z_]).*", Pattern.DOTALL);

    private static final Pattern NO_CODE =
            Pattern.compile("|null|unknown|0 unknown|0:? ?unknown.*|n/a|-", Pattern.CASE_INSENSITIVE);

    private static final double FIRST_TOO_LARGE = 1e18;
    private static final int MOST_DIGITS = 40;

    private GivenFunctions() {}

    /** All of them, each with the number of its arguments behind a slash. */
    static Map<String, Given> all(Words words) {
        Map<String, Given> all = new HashMap<>();
        all.put("major/1", (value, arguments) -> Amounts.major(value, arguments.get(0), null));
        all.put("major/2", (value, arguments) -> Amounts.major(value, arguments.get(0), arguments.get(1)));
        all.put("amount/0", (value, none) -> Amounts.amount(value));
        all.put("instant/0", (value, none) -> Moments.instant(value));
        all.put("instant/1", (value, arguments) -> Moments.instant(value, arguments.get(0)));
        all.put("region/0", texts("region", text -> IsoCodes.region(text)));
        all.put("currency/0", texts("currency", text -> IsoCodes.currency(text)));
        all.put("network/0", (value, none) -> word("network", value, words));
        all.put("wallet/0", (value, none) -> word("wallet", value, words));
        all.put("kind/0", (value, none) -> value.isObject() ? kind(value, words) : word("kind", value, words));
        all.put("code/0", (value, none) -> code(value));
        all.put("leading_code/0", (value, none) -> leadingCode(value));
        return all;
    }

    /** The text of a value that is no object, list, true or false. */
    static Optional<String> text(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(number(value));
        }
        return value.isTextual() ? Optional.of(value.textValue().strip()) : Optional.empty();
    }

    /** Without an exponent: jq calculates with binary numbers, and these have one from ten million on. */
    private static String number(JsonNode value) {
        boolean isReal = !value.isFloatingPointNumber() || !Double.isNaN(value.doubleValue());
        boolean isPlain = isReal && Math.abs(value.doubleValue()) < FIRST_TOO_LARGE && value.isFloatingPointNumber();
        return isPlain && value.decimalValue().scale() < MOST_DIGITS
                ? value.decimalValue().toPlainString()
                : value.asText();
    }

    private static Given texts(String what, Function<String, Optional<String>> function) {
        return (value, none) -> {
            Optional<String> text = text(value);
            Optional<String> known = text.flatMap(function);
            if (known.isEmpty()
                    && text.isPresent()
                    && !NO_CODE.matcher(text.get()).matches()) {
                Budget.ofThread().unknown(what, text.get());
            }
            return known.map(TextNode::new).orElse(null);
        };
    }

    /** A word that is none of the known ones may be one of another kind: nothing is wrong with it. */
    private static JsonNode word(String field, JsonNode value, Words words) {
        return text(value)
                .flatMap(text -> words.find(field, text))
                .map(TextNode::new)
                .orElse(null);
    }

    /** Of an object that says of each kind whether it is one. */
    private static JsonNode kind(JsonNode kinds, Words words) {
        String yes = null;
        int no = 0;
        for (String kind : List.of("prepaid", "debit", "credit")) {
            String said = kinds.path(kind).asText().toLowerCase(Locale.ROOT);
            if (yes == null && (said.equals("yes") || said.equals("true"))) {
                yes = kind;
            }
            no += said.equals("no") || said.equals("false") ? 1 : 0;
        }
        boolean isCredit = yes == null && no == 2 && kinds.path("credit").isMissingNode();
        return Optional.ofNullable(isCredit ? "credit" : yes)
                .flatMap(kind -> words.find("kind", kind))
                .map(TextNode::new)
                .orElse(null);
    }

    private static JsonNode code(JsonNode value) {
        return text(value)
                .filter(text -> !NO_CODE.matcher(text).matches())
                .map(TextNode::new)
                .orElse(null);
    }

    private static JsonNode leadingCode(JsonNode value) {
        if (value.isNumber()) {
            return code(value);
        }
        Matcher code = LEADING_CODE.matcher(text(value).orElse(""));
        return code.matches() ? new TextNode(code.group(1) == null ? code.group(2) : code.group(1)) : null;
    }
}
