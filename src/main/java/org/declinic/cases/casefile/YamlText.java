package org.declinic.cases.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that YAML reads otherwise without quotes, or with those that it has. */
public final class YamlText {

    static final String OPEN = "the quote is not closed";

    /** What YAML gives a meaning where a value begins. */
    private static final Pattern SIGN = Pattern.compile(
            "[@`%,\\]}].*|[&*!]\\S*\\s+\\S.*|[|>](?![-+\\d]*\\s*(?:#.*)?$).*|[-?]\\s.*", Pattern.DOTALL);

    private static final Pattern NEXT = Pattern.compile("\\s+([\\w-]+:\\s.*)");
    private static final Pattern SEPARATED = Pattern.compile("([^;]*);\\s*([\\w-]+:\\s.*)");
    private static final Pattern PAIR = Pattern.compile("[\\w-]+: +(?:[\\[{\\d].*|\\S+)");
    private static final Pattern COLON = Pattern.compile(".*\\S:(?:\\s.*|$)");

    /**
     * What is wrong with a value.
     *
     * @param message what is wrong
     * @param help what to write
     */
    record Wrong(String message, String help) {

        boolean isOpen() {
            return message.equals(OPEN);
        }
    }

    private YamlText() {}

    /**
     * A text as YAML takes it for one, whatever stands in it.
     *
     * @param text the text
     * @return the text in quotes
     */
    public static String quoted(String text) {
        boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return plain ? '"' + text + '"' : '\'' + text.replace("'", "''") + '\'';
    }

    /** What is wrong with a value, if it was meant as a text. */
    static Optional<Wrong> slip(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return ofQuotes(value, first);
        }
        if (SIGN.matcher(value).matches()) {
            return Optional.of(
                    new Wrong("a text that begins with " + first + " needs quotes", "write " + quoted(value)));
        }
        if (first == '{' || first == '[') {
            int end = end(value);
            String rest = value.substring(end);
            boolean more = end > 0 && !isEnd(rest) && "]}".indexOf(rest.strip().charAt(0)) < 0;
            Matcher next = NEXT.matcher(rest);
            if (next.matches()) {
                String help = "write " + value.substring(0, end) + ", " + next.group(1);
                return Optional.of(new Wrong("a comma is missing", help));
            }
            return more
                    ? Optional.of(
                            new Wrong("a text that begins with " + first + " needs quotes", "write " + quoted(value)))
                    : Optional.empty();
        }
        Matcher separated = SEPARATED.matcher(value);
        if (separated.matches()) {
            return Optional.of(
                    new Wrong("; separates nothing here", "write " + separated.group(1) + ", " + separated.group(2)));
        }
        if (PAIR.matcher(value).matches()) {
            String help = "write {" + value + "} for a key with its value, or " + quoted(value) + " for a text";
            return Optional.of(new Wrong("a second colon stands in one value", help));
        }
        return COLON.matcher(value).matches()
                ? Optional.of(new Wrong("a text with a colon needs quotes", "write " + quoted(value)))
                : Optional.empty();
    }

    private static Optional<Wrong> ofQuotes(String value, char quote) {
        int end = 1;
        while (end < value.length() && (value.charAt(end) != quote || isEscaped(value, end, quote))) {
            end += quote == '\'' && value.startsWith("''", end) ? 2 : 1;
        }
        if (end >= value.length()) {
            return Optional.of(new Wrong(OPEN, "write " + quoted(value.substring(1))));
        }
        if (isEnd(value.substring(end + 1))) {
            return Optional.empty();
        }
        boolean around = value.length() > 1 && value.charAt(value.length() - 1) == quote;
        String meant = around ? value.substring(1, value.length() - 1) : value;
        return Optional.of(new Wrong("the quote ends within the text", "write " + quoted(meant)));
    }

    private static boolean isEscaped(String value, int at, char quote) {
        return quote == '"' ? value.charAt(at - 1) == '\\' : value.startsWith("''", at);
    }

    private static boolean isEnd(String rest) {
        return rest.isBlank() || rest.stripLeading().startsWith("#");
    }

    /** Behind the bracket that closes the first one, or 0. */
    static int end(String value) {
        int depth = 0;
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            depth += "{[".indexOf(each) >= 0 ? 1 : "}]".indexOf(each) >= 0 ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return 0;
    }
}
