package org.declinic.language.sandbox;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;

/**
 * Lets what gets a name be calculated from other names of the same fact, which Drools takes and then has no value for when
 * rules run: {@code $limit : spendingLimit, $half : ( $limit * 0.5B )} is compiled with {@code spendingLimit} in place of
 * the second {@code $limit}. Lines stay where they are. Not to be shared between threads.
 */
public final class OwnNames {

    /** What stands behind a field that a comparison is about. */
    private static final Set<String> COMPARING =
            Set.of("==", "!=", "<", "<=", ">", ">=", "not", "in", "matches", "contains");

    /** What the name of the fact itself stands for. */
    private static final List<Token> FACT = List.of();

    private final List<Token> words;
    private final StringBuilder text;
    private final Deque<Map<String, List<Token>>> fields = new ArrayDeque<>();
    private final List<List<Token>> rewritten = new ArrayList<>();
    private int shift;

    private OwnNames(String text) {
        this.words = ParsedFile.words(text);
        this.text = new StringBuilder(text);
        read();
    }

    /**
     * The text of a rule file as Drools is to compile it.
     *
     * @param text the text as it is written
     * @return the text, with fields in place of their names
     */
    public static String inFields(String text) {
        return new OwnNames(text).text.toString();
    }

    /** What is compiled otherwise than it is written: for each name that gets its value so, the words that are compiled. */
    static List<List<Token>> rewritten(String text) {
        return new OwnNames(text).rewritten;
    }

    /** Goes through the conditions of rules and queries, and those alone. */
    private void read() {
        boolean inHeader = false;
        boolean inConditions = false;
        for (int at = 0; at < words.size(); at++) {
            boolean ofQuery = is(at, "query");
            if ((ofQuery || is(at, "rule")) && isName(at + 1) || is(at, "when") && inHeader) {
                inHeader = is(at, "rule");
                inConditions = !inHeader;
                fields.clear();
                fields.push(new HashMap<>());
            } else if (is(at, "then") || is(at, "end")) {
                inConditions = false;
            } else if (inConditions) {
                at = condition(at);
            }
        }
    }

    /** Takes one word or what gets a name, and gives back where it ends. */
    private int condition(int at) {
        if (is(at, "(")) {
            fields.push(new HashMap<>());
            if (at > 2 && is(at - 2, ":")) {
                fields.element().put(words.get(at - 3).text(), FACT);
            }
        } else if (is(at, ")") && fields.size() > 1) {
            fields.pop();
        } else if (isNamed(at) && !isFact(at + 2)) {
            return name(words.get(at).text(), at + 2) - 1;
        }
        return at;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < words.size() && words.get(at).is(word);
    }

    private boolean isName(int at) {
        return at < words.size() && (words.get(at).isWord() || words.get(at).kind() == Token.Kind.TEXT);
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
        Map<String, List<Token>> own = fields.element();
        List<Token> compiled = new ArrayList<>();
        int depth = 0;
        int at = from;
        boolean changed = false;
        for (; at < words.size() && (depth > 0 || !is(at, ",") && !is(at, ")")); at++) {
            Token word = words.get(at);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            List<Token> field = is(at - 1, ".") || is(at + 1, "(") ? null : own.get(word.text());
            if (field == null || field == FACT && !is(at + 1, ".")) {
                compiled.add(word);
                continue;
            }
            changed = true;
            at += field == FACT ? 1 : 0;
            replace(word.from(), words.get(at).to(), field);
            compiled.addAll(field);
        }
        List<Token> path = path(compiled);
        if (!path.isEmpty()) {
            own.put(name, path);
        }
        if (changed) {
            rewritten.add(compiled);
        }
        return at;
    }

    /** The field that a name gets: one alone, or the one that a comparison is about. */
    private static List<Token> path(List<Token> words) {
        int end = 0;
        while (end < words.size()
                && (end % 2 == 0 ? isField(words.get(end)) : words.get(end).is("."))) {
            end++;
        }
        boolean whole = end % 2 == 1
                && (end == words.size() || COMPARING.contains(words.get(end).text()));
        return whole ? List.copyOf(words.subList(0, end)) : List.of();
    }

    private static boolean isField(Token word) {
        return word.isWord() && !word.text().startsWith("$");
    }

    private void replace(int from, int to, List<Token> field) {
        String with = field.stream().map(Token::text).collect(joining());
        text.replace(from + shift, to + shift, with);
        shift += with.length() - (to - from);
    }
}
