package org.declinic.engine.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;

/**
 * Lets what gets a name be calculated from other names of the same fact, which Drools takes and then has no value for when
 * rules run: {@code $limit : spendingLimit, $half : ( $limit * 0.5B )} is compiled with {@code spendingLimit} in place of
 * the second {@code $limit}. Lines stay where they are.
 */
final class OwnNames {

    /** A field alone, or the one that a comparison is about. */
    private static final Pattern FIELD =
            Pattern.compile("([a-zA-Z_]\\w*(?:\\.[a-zA-Z_]\\w*)*) (?:$|[=!<>]|not |in |matches |contains )");

    /** What the name of the fact itself stands for. */
    private static final String FACT = "";

    private final List<Token> words;
    private final StringBuilder text;
    private final Deque<Map<String, String>> fields = new ArrayDeque<>(List.of(new HashMap<>()));
    private int shift;

    private OwnNames(String text) {
        this.words = ParsedFile.words(text);
        this.text = new StringBuilder(text);
    }

    /** The text of a rule file as Drools is to compile it. */
    static String inFields(String text) {
        OwnNames names = new OwnNames(text);
        names.read();
        return names.text.toString();
    }

    private void read() {
        for (int at = 0; at < words.size(); at++) {
            if (is(at, "(")) {
                fields.push(new HashMap<>());
                if (at > 2 && is(at - 2, ":")) {
                    fields.element().put(words.get(at - 3).text(), FACT);
                }
            } else if (is(at, ")") && fields.size() > 1) {
                fields.pop();
            } else if (isNamed(at) && !isFact(at + 2)) {
                at = name(words.get(at).text(), at + 2) - 1;
            }
        }
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < words.size() && words.get(at).is(word);
    }

    private boolean isNamed(int at) {
        return words.get(at).isWord() && is(at + 1, ":") && (is(at - 1, "(") || is(at - 1, ","));
    }

    /** Whether a type and its parenthesis stand there, as in an accumulate. */
    private boolean isFact(int from) {
        int at = from;
        while (is(at + 1, ".")) {
            at += 2;
        }
        return at < words.size() && Character.isUpperCase(words.get(at).text().charAt(0)) && is(at + 1, "(");
    }

    /** Takes what gets a name, and gives back where it ends. */
    private int name(String name, int from) {
        Map<String, String> own = fields.element();
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int at = from;
        for (; at < words.size() && (depth > 0 || !is(at, ",") && !is(at, ")")); at++) {
            Token word = words.get(at);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            String field = is(at - 1, ".") ? null : own.get(word.text());
            if (FACT.equals(field) && is(at + 1, ".")) {
                replace(word.from(), words.get(++at).to(), "");
                continue;
            }
            if (field != null && !FACT.equals(field)) {
                replace(word.from(), word.to(), field);
                path.append(field);
            } else {
                path.append(word.text());
            }
            path.append(word.is(".") || is(at + 1, ".") ? "" : " ");
        }
        Matcher field = FIELD.matcher(path);
        if (field.lookingAt()) {
            own.put(name, field.group(1));
        }
        return at;
    }

    private void replace(int from, int to, String with) {
        text.replace(from + shift, to + shift, with);
        shift += with.length() - (to - from);
    }
}
