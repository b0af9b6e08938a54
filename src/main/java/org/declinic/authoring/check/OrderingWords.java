package org.declinic.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;

/** Finds attributes that tie a rule to the order in which rules fire, or that hide what it concludes. */
final class OrderingWords implements EachRule {

    /** How the attributes of a rule begin, with the code and the reason. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "salience", "makes the diagnosis depend on the order of rules",
            "no-loop", "hides a rule that fires itself",
            "lock-on-active", "hides what other rules conclude",
            "agenda-group", "keeps the rule from firing by itself",
            "activation-group", "keeps all but one rule of the group from firing",
            "ruleflow-group", "keeps the rule from firing by itself",
            "auto-focus", "makes the diagnosis depend on the order of rules");

    @Override
    public void check(Rule rule, Consumer<Finding> findings) {
        List<Token> header = rule.unit().header();
        for (int at = 2; at < header.size(); at++) {
            if (header.get(at - 1).is("enabled") && header.get(at).is("false")) {
                findings.accept(rule.unit()
                        .span()
                        .at(header.get(at - 1).from(), header.get(at).to())
                        .finding(Code.NO_LOOP, "'enabled false' switches the rule off")
                        .help("remove it, or the rule"));
            }
            int end = at;
            while (end + 2 < header.size()
                    && header.get(end + 1).is("-")
                    && header.get(end + 1).from() == header.get(end).to()) {
                end += 2;
            }
            Span word =
                    rule.unit().span().at(header.get(at).from(), header.get(end).to());
            if (header.get(at).isWord() && ATTRIBUTES.containsKey(word.text()) && !waitsToGather(rule, header, at)) {
                Code code = word.text().equals("salience") ? Code.SALIENCE : Code.NO_LOOP;
                findings.accept(word.finding(code, "'" + word.text() + "' " + ATTRIBUTES.get(word.text()))
                        .help("remove it: rules fire in any order, and time is the fact Now"));
            }
        }
    }

    /** A rule that accumulates what others conclude may wait for them, for it would only have to do it again. */
    private static boolean waitsToGather(Rule rule, List<Token> header, int at) {
        boolean waits = header.get(at).is("salience")
                && at + 1 < header.size()
                && header.get(at + 1).is("-");
        return waits && rule.unit().when().stream().anyMatch(token -> token.is("accumulate"));
    }
}
