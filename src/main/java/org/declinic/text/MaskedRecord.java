package org.declinic.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of another system, also one that is broken off: its names and brackets, and of its values only those that can
 * say nothing of a person. What a field may hold is told by the last word of its name; nobody can list the names under which
 * systems keep people.
 */
final class MaskedRecord {

    private static final Pattern WORDS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*(\"?)|[{}\\[\\],:]|\\s+|[^\\s\"{}\\[\\],:]+", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w .()/#-]{0,60}");
    private static final Pattern LAST_WORD = Pattern.compile("[A-Z]?[a-z]+$|[A-Z]+$");

    /** Names of fields that hold codes. */
    private static final Set<String> OF_CODES = Set.of(
            "status",
            "state",
            "type",
            "object",
            "code",
            "result",
            "reason",
            "outcome",
            "currency",
            "country",
            "network",
            "brand",
            "funding",
            "kind",
            "version",
            "method",
            "event",
            "category",
            "mode",
            "level",
            "scheme",
            "issue");

    private static final Set<String> OF_AMOUNTS = Set.of("amount", "total", "fee", "count", "quantity", "currency");
    private static final Set<String> OF_TIMES = Set.of("created", "updated", "time", "timestamp", "date", "at", "on");
    private static final Set<String> OF_IDS = Set.of("id", "reference");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,6})?|[A-Z]{3}");
    private static final Pattern TIME = Pattern.compile("[0-9]{10}|[0-9]{13}|[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9T:. Z+-]*");
    private static final Pattern ID = Pattern.compile("(?=.*[0-9])[A-Za-z0-9_-]{8,64}");

    /** Names of what is somebody's, with all that is in it. */
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            ".*(name|mail|phone|address|billing|shipping|customer|shopper|payer|buyer|holder|owner|recipient|metadata|note"
                    + "|comment|person|contact|subscriber|delivery|browser|device|merchant_?ref|fields).*",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder masked = new StringBuilder();
    private final Deque<String> around = new ArrayDeque<>();
    private String name = "";

    private MaskedRecord() {}

    /** Masks JSON, or what is left of it. */
    static String ofJson(String json) {
        MaskedRecord record = new MaskedRecord();
        Matcher word = WORDS.matcher(json);
        while (word.find()) {
            record.add(word.group(), json, word.end());
        }
        return record.masked.toString();
    }

    /** Masks a value of a form. */
    static String ofForm(String name, String value) {
        MaskedRecord record = new MaskedRecord();
        record.name = name;
        return record.mayStay(value) ? value : Personal.MASK;
    }

    private void add(String word, String json, int end) {
        char first = word.charAt(0);
        if (first == '"') {
            boolean isWhole = word.length() > 1 && word.endsWith("\"");
            String text = isWhole ? word.substring(1, word.length() - 1) : "";
            if (isWhole && isName(json, end)) {
                name = text;
                masked.append('"')
                        .append(NAME.matcher(text).matches() ? text : Personal.MASK)
                        .append('"');
            } else {
                masked.append('"')
                        .append(isWhole && (text.isEmpty() || mayStay(text)) ? text : Personal.MASK)
                        .append('"');
            }
        } else if (first == '{' || first == '[') {
            around.push(name);
            masked.append(word);
        } else if (first == '}' || first == ']') {
            name = around.isEmpty() ? "" : around.pop();
            masked.append(word);
        } else if (first == ','
                || first == ':'
                || word.isBlank()
                || Set.of("true", "false", "null").contains(word)) {
            masked.append(word);
        } else {
            masked.append(
                    mayStay(word) && Character.isDigit(word.charAt(word.length() - 1))
                            ? word
                            : '"' + Personal.MASK + '"');
        }
    }

    private static boolean isName(String json, int end) {
        int at = end;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() && json.charAt(at) == ':';
    }

    private boolean mayStay(String text) {
        if (SecurityCodes.isNameOfOne(name)
                || OF_SOMEBODY.matcher(name).matches()
                || around.stream().anyMatch(each -> OF_SOMEBODY.matcher(each).matches())
                || !Personal.mask(text).equals(text)) {
            return false;
        }
        Matcher last = LAST_WORD.matcher(name);
        String word = last.find() ? last.group().toLowerCase(Locale.ROOT) : "";
        return OF_CODES.contains(word) && CODE.matcher(text).matches()
                || OF_AMOUNTS.contains(word) && AMOUNT.matcher(text).matches()
                || OF_TIMES.contains(word) && TIME.matcher(text).matches()
                || OF_IDS.contains(word) && ID.matcher(text).matches();
    }
}
