package org.declinic.cases.adapter;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.exception.JsonQueryUserException;

/**
 * What jq says is wrong, without the values that it shows. Only what is known to hold no value is passed on, and a word of
 * the record only where the mapping has it too.
 */
final class JqMessage {

    private static final String KIND = "(string|number|boolean|object|array|null)";

    /** What jq says, and how much of it is passed on. */
    private record Known(Pattern pattern, String said) {

        Known(String pattern, String said) {
            this(
                    Pattern.compile(pattern.replace("KIND", KIND).replace("VALUE", KIND + " \\(.*\\)"), Pattern.DOTALL),
                    said);
        }
    }

    private static final List<Known> ALL = List.of(
            new Known("VALUE and VALUE cannot be (added|subtracted|multiplied|divided)", "$1 and $2 cannot be $3"),
            new Known(
                    "VALUE and VALUE cannot be divided.* because the divisor is zero",
                    "a number cannot be divided by zero"),
            new Known("VALUE and VALUE cannot be divided.*", "$1 and $2 cannot be divided"),
            new Known("VALUE and VALUE cannot have.*", "$1 and $2 cannot have their containment checked"),
            new Known("VALUE cannot be (negated|reversed|parsed as a number)", "$1 cannot be $2"),
            new Known("VALUE cannot be (csv|tsv)-formatted.*", "$1 cannot be $2-formatted, only a list"),
            new Known("VALUE has no (length|keys)", "$1 has no $2"),
            new Known("VALUE is not valid in a csv row", "$1 is not valid in a csv row"),
            new Known("VALUE only strings.*", "$1 is no string"),
            new Known("VALUE is not valid base64 data.*", "$1 is not valid base64 data"),
            new Known("failed to parse VALUE as json.*", "the string is no JSON"),
            new Known("Cannot iterate over KIND( \\(.*)?", "Cannot iterate over $1"),
            new Known("Cannot use KIND \\(.*", "Cannot use $1 as object key"),
            new Known("Cannot index KIND with KIND", "Cannot index $1 with $2"),
            new Known("Cannot index KIND with string \"(.*)\"", "Cannot index $1 with string \"$2\""),
            new Known(
                    "(?i)(\\w+) is not applicable to (?:input which contains )?KIND; .*", "$1 is not applicable to $2"),
            new Known("(?i)(has|indices)\\(\\) is not applicable to KIND", "$1 is not applicable to $2"),
            new Known("argument 1 of has\\(\\) must be (string|int) for (object|array) input", "$0"),
            new Known("split input and separator must be strings", "$0"),
            new Known("(startswith|endswith)\\(\\) requires string inputs", "$0"),
            new Known("Range bounds must be numeric", "$0"),
            new Known("Out of bounds negative array index", "$0"),
            new Known("(Start and end indices of an) .*", "$1 array slice must be numbers"),
            new Known("key must evaluate to string", "a key must be a string"),
            new Known("Invalid path expression.*", "this is no path: only what is in the value itself can be set"),
            new Known("(?:Function|\\$)(.*) (?:does not exist|is not defined)", "there is no '$1'"),
            new Known("break", "there is no label for this break"));

    private JqMessage() {}

    /** What is wrong, of a mapping that has a text. */
    static String of(JsonQueryException e, String mapping) {
        if (e.getCause() instanceof NumberFormatException) {
            return "the string is no number";
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof JsonQueryUserException) {
            return mapping.contains('"' + message + '"') ? message : "the mapping ends with an error of its own";
        }
        for (Known known : ALL) {
            Matcher matcher = known.pattern.matcher(message);
            if (matcher.matches()) {
                return said(known.said, matcher, mapping);
            }
        }
        return "jq cannot do this with what is in the record";
    }

    private static String said(String said, MatchResult match, String mapping) {
        String message = said.replace("$0", match.group());
        for (int group = 1; group <= match.groupCount(); group++) {
            String found = match.group(group);
            String shown = found == null || isWordOf(found, mapping) ? found : "...";
            message = message.replace("$" + group, String.valueOf(shown));
        }
        return message;
    }

    private static boolean isWordOf(String found, String mapping) {
        String word = found.toLowerCase(Locale.ROOT);
        return word.matches(KIND + "|added|subtracted|multiplied|divided|negated|reversed|parsed as a number")
                || Shown.isWord(found, mapping);
    }
}
