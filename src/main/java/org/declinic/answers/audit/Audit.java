package org.declinic.answers.audit;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.answers.conditions.Conditions;
import org.declinic.answers.conditions.Matching;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Auditing;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.SilencingAttributes;

/**
 * Holds every rule, by itself and without the engine, over what stands after a run: what meets its conditions must be what
 * the engine fired it for. So a mistake of the engine shows, whatever rules share its network. Rules that conclude what they
 * need themselves it cannot see through. Safe to use from many threads.
 */
public final class Audit implements Auditing {

    private static final String NEVER = "enabled false";

    private final List<Rule> rules;
    private final Matching matching;
    private final Set<String> audited;

    /**
     * An audit of all rules of a rule set.
     *
     * @param knowledge the rule set
     */
    public Audit(Knowledge knowledge) {
        this.rules = knowledge.meaning().rules();
        Set<String> firing = rules.stream()
                .filter(rule -> SilencingAttributes.of(rule).isEmpty())
                .map(Rule::name)
                .collect(toSet());
        this.matching = new Matching(new Conditions(knowledge, firing));
        this.audited = Set.copyOf(matching.rules());
    }

    /** The findings are in order of files and lines. */
    @Override
    public List<Finding> of(List<Matched> standing, Collection<?> facts) {
        Map<String, Matches> engine = new HashMap<>();
        for (Matched match : standing) {
            if (audited.contains(match.rule())) {
                engine.computeIfAbsent(match.rule(), any -> new Matches()).add(match.found());
            }
        }
        Set<String> missing = new HashSet<>();
        matching.match(facts, (rule, found) -> {
            Matches fired = engine.get(rule);
            if (fired == null || !fired.take(found)) {
                missing.add(rule);
            }
        });
        engine.values().removeIf(Matches::isEmpty);
        return missing.isEmpty() && engine.isEmpty() ? List.of() : findings(missing, engine.keySet());
    }

    private List<Finding> findings(Set<String> missing, Set<String> standing) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (missing.contains(rule.name())) {
                findings.add(differs(rule, "does not fire for all that meets its conditions"));
            } else if (standing.contains(rule.name())) {
                findings.add(differs(rule, "fired, and what it concluded stands, although its conditions do not hold"));
            }
        }
        return findings;
    }

    private static Finding differs(Rule rule, String how) {
        Optional<KnownBug> bug = KnownBug.of(rule);
        return finding(
                        rule,
                        Code.ENGINE_DIFFERS,
                        "the rule \"" + rule.name() + "\" " + how
                                + bug.map(known -> ": " + known.text()).orElse(", for a reason that is not known"))
                .help(bug.map(KnownBug::otherwise)
                        .orElse("report it with the rules and the case; it may help to split the rule"));
    }

    /**
     * The rules that cannot be audited.
     *
     * @return a warning for each, in order of files and lines
     */
    public List<Finding> unaudited() {
        return rules.stream()
                .filter(rule -> !audited.contains(rule.name()))
                .filter(rule -> !SilencingAttributes.of(rule).equals(Optional.of(NEVER)))
                .map(rule -> finding(
                        rule,
                        Code.NOT_AUDITED,
                        "whether the rule \"" + rule.name() + "\" fires when its conditions hold cannot be audited: "
                                + SilencingAttributes.of(rule)
                                        .map(silencing -> "it has " + silencing)
                                        .orElse("one of them cannot be held against facts on its own")))
                .toList();
    }

    private static Finding finding(Rule rule, Code code, String message) {
        return Finding.at(rule.unit().span().place(), code, message);
    }
}
