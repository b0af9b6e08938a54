package org.declinic.language.syntax;

import java.util.List;
import java.util.Set;
import org.declinic.finding.Code;

/** Finds in conditions what Drools has and rules here do not: it has a name, and is no slip. */
final class NotSupported {

    private static final Set<String> BRANCHES = Set.of("do", "break");

    private NotSupported() {}

    /** Whether there is something that is read otherwise than conditions are. */
    static boolean isIn(Span rule, List<Token> when, Slips slips) {
        boolean found = false;
        int depth = 0;
        boolean source = false;
        for (int at = 0; at + 1 < when.size(); at++) {
            Token word = when.get(at);
            depth += word.is("(") || word.is("[") ? 1 : word.is(")") || word.is("]") ? -1 : 0;
            source = word.is("from") || source && (depth > 0 || !Words.beginPattern(when, at));
            if (beginsPath(when, at, depth == 0 && !source)) {
                Token name = when.get(at + 1);
                slips.say(
                        rule.at(word.from(), name.to()),
                        Code.NOT_SUPPORTED,
                        "OOPath, /" + name.text() + ", is not supported",
                        "write a pattern for each fact, and for what a list of it holds: String( ... ) from $list");
                found = true;
            } else if (word.is("init") && Words.is(when, at - 1, ",") && Words.is(when, at + 1, "(")) {
                slips.say(
                        rule.at(word),
                        Code.NOT_SUPPORTED,
                        "an accumulate with init, action and result is not supported",
                        "write a function for it: accumulate( Type( $x : field ); $sum : sum( $x ) )");
                found = true;
            } else if (BRANCHES.contains(word.text()) && Words.is(when, at + 1, "[")) {
                slips.say(
                        rule.at(word),
                        Code.NOT_SUPPORTED,
                        "a named consequence, " + word.text() + "[ ... ], is not supported",
                        "write a rule of its own for each conclusion");
            }
        }
        return found;
    }

    /** Whether a {@code /} divides nothing, for no value stands before it. */
    private static boolean beginsPath(List<Token> words, int at, boolean betweenFacts) {
        if (!words.get(at).is("/") || !words.get(at + 1).isWord()) {
            return false;
        }
        Token before = at == 0 ? null : words.get(at - 1);
        boolean value =
                before != null && (before.isOperand() && !Words.joins(before) || before.is(")") || before.is("]"));
        return !value || betweenFacts && before.is(")");
    }
}
