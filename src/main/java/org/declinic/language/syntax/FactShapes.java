package org.declinic.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.finding.Code;
import org.declinic.text.DidYouMean;

/** Finds facts whose constraints do not stand in parentheses, and words before facts that say nothing here. */
final class FactShapes {

    private static final Map<String, String> CLOSING = Map.of("{", "}", "[", "]");

    /** Words of other languages between a fact and what is demanded of it. */
    private static final Set<String> BEFORE_CONSTRAINTS =
            Set.of("where", "with", "which", "that", "having", "when", "is");

    private static final Set<String> BEFORE_A_FACT = Set.of("not", "exists", "and", "or", ":", "(", ")", ";");

    /** What says, before a fact, that it holds for all of them. */
    private static final Set<String> OF_ALL = Set.of("for all", "all", "every", "for every", "for each");

    private static final Set<String> LEADING = Set.of("if", "for", "all", "every", "each", "any", "there", "when");

    private final Span rule;
    private final List<Token> words;
    private final Slips slips;
    private boolean found;

    private FactShapes(Span rule, List<Token> words, Slips slips) {
        this.rule = rule;
        this.words = words;
        this.slips = slips;
    }

    /** Whether there is something that is read otherwise than conditions are. */
    static boolean areOdd(Span rule, List<Token> when, Slips slips) {
        FactShapes shapes = new FactShapes(rule, when, slips);
        int depth = 0;
        for (int at = 0; at < when.size(); at++) {
            if (depth == 0) {
                int last = shapes.check(at);
                if (last > at) {
                    at = last;
                    continue;
                }
            }
            depth += when.get(at).is("(") ? 1 : when.get(at).is(")") ? -1 : 0;
        }
        return shapes.found;
    }

    /** Checks what begins at a word between the facts: the last word that something was said of, or this one. */
    private int check(int at) {
        Token word = words.get(at);
        if (word.isWord()
                && word.text().startsWith("$")
                && Words.is(words, at + 1, "=")
                && Words.beginPattern(words, at + 2)) {
            String help = "write " + word.text() + " : " + words.get(at + 2).text() + "( ... )";
            return say(at + 1, at + 1, "'=' gives no name", help, ":");
        }
        boolean first = at == 0 || BEFORE_A_FACT.contains(words.get(at - 1).text());
        if (word.is("!") && at + 1 < words.size() && isType(words.get(at + 1))) {
            return say(
                    at,
                    at,
                    "'!' stands before no fact",
                    "write not " + words.get(at + 1).text() + "( ... )",
                    "not ");
        } else if (first && isType(word)) {
            return fact(at);
        } else if (first
                && word.is("count")
                && Words.is(words, at + 1, "(")
                && Words.is(words, at + 3, "(")
                && isType(words.get(at + 2))) {
            return count(at);
        } else if (first && word.isWord() && endOfWords(at) > at) {
            return wordsBeforeFact(at);
        }
        return at;
    }

    private int fact(int from) {
        int last = from;
        while (Words.is(words, last + 1, ".") && last + 2 < words.size()) {
            last += 2;
        }
        Token next = last + 1 < words.size() ? words.get(last + 1) : null;
        boolean ofField = last > from && !isType(words.get(last)) && next != null && !next.is("(");
        if (ofField) {
            return constraints(from, last - 2, last, endOfLine(last));
        } else if (next == null || next.beginsLine() && !next.is("(") && !next.is(".") && !next.is(":")) {
            return say(
                    from, last, "a fact has parentheses", "write " + name(from, last) + "()", name(from, last) + "()");
        } else if (CLOSING.containsKey(next.text())) {
            int closing = last + 1;
            while (closing < words.size() && !words.get(closing).is(CLOSING.get(next.text()))) {
                closing++;
            }
            return closing == words.size() ? from : constraints(from, last, last + 2, closing - 1, closing);
        } else if (isType(next) && Words.is(words, last + 2, "(")) {
            String joined = name(from, last) + next.text();
            return say(from, last + 1, "a type is one word", "write " + joined, joined);
        } else if (next.isWord() && !Words.joins(next)) {
            boolean joins = BEFORE_CONSTRAINTS.contains(next.text().toLowerCase(Locale.ROOT));
            return constraints(from, last, joins ? last + 2 : last + 1, endOfLine(last));
        }
        return last;
    }

    /** How many facts there are, as other languages ask it. */
    private int count(int at) {
        String type = words.get(at + 2).text();
        String help = "write accumulate( " + type + "( ... ); $count : count(); $count > 3 )";
        int last = at + 1;
        for (int depth = 1; depth > 0 && last + 1 < words.size(); ) {
            last++;
            depth += words.get(last).is("(") ? 1 : words.get(last).is(")") ? -1 : 0;
        }
        return say(at, endOfLine(last), "facts are not counted so", help, type + "()");
    }

    private int constraints(int type, int endOfType, int from, int to) {
        return constraints(type, endOfType, from, to, to);
    }

    private int constraints(int type, int endOfType, int from, int to, int last) {
        String inner = from > to
                ? ""
                : " " + rule.at(words.get(from).from(), words.get(to).to()).text() + " ";
        String fact = name(type, endOfType) + "(" + inner + ")";
        return say(type, last, "the constraints of a fact stand in parentheses", "write " + fact, fact);
    }

    private int endOfLine(int at) {
        int last = at;
        while (last + 1 < words.size() && !words.get(last + 1).beginsLine()) {
            last++;
        }
        return last;
    }

    /** Behind lower-case words, none of which Drools knows, that lead to a fact in the same line; otherwise at them. */
    private int endOfWords(int at) {
        int end = at;
        while (end < words.size()
                && words.get(end).isWord()
                && !isType(words.get(end))
                && !Words.joins(words.get(end))
                && !words.get(end).text().startsWith("$")
                && (end == at || !words.get(end).beginsLine())) {
            end++;
        }
        int fact = end > at && words.get(at).text().equalsIgnoreCase("if") && Words.is(words, end, "(") ? end + 1 : end;
        boolean leads = end > at
                && fact + 1 < words.size()
                && isType(words.get(fact))
                && !words.get(fact).beginsLine()
                && words.get(fact + 1).is("(");
        boolean misspelt = end == at + 1
                && DidYouMean.nearest(words.get(at).text(), Words.OF_CONDITIONS).isPresent();
        return leads && !misspelt ? end : at;
    }

    private int wordsBeforeFact(int from) {
        int last = endOfWords(from) - 1;
        List<String> written = new ArrayList<>();
        words.subList(from, last + 1).forEach(word -> written.add(word.text().toLowerCase(Locale.ROOT)));
        String phrase = written.stream().collect(Collectors.joining(" "));
        String fact = words.get(last + 1).is("(")
                ? words.get(last + 2).text()
                : words.get(last + 1).text();
        String help = "remove it: a fact is there when its type stands here";
        if (OF_ALL.contains(phrase)) {
            help = "write forall( " + fact + "( ... ) )";
        } else if (phrase.equals("without")) {
            help = "write not " + fact + "( ... )";
        }
        slips.wrong(
                rule.at(words.get(from).from(), words.get(last).to()),
                Code.MISSPELT_KEYWORD,
                "'" + phrase + "' cannot stand before a fact",
                help,
                "");
        found = true;
        return last;
    }

    /** Whether a word is that of a type: not one of those that lead to a fact, in capitals. */
    private static boolean isType(Token word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        return Words.isType(word) && !Words.OF_CONDITIONS.contains(lower) && !LEADING.contains(lower);
    }

    private String name(int from, int to) {
        return words.subList(from, to + 1).stream().map(Token::text).collect(Collectors.joining());
    }

    private int say(int from, int to, String message, String help, String instead) {
        slips.wrong(rule.at(words.get(from).from(), words.get(to).to()), Code.SYNTAX, message, help, instead);
        found = true;
        return to;
    }
}
