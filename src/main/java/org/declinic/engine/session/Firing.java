package org.declinic.engine.session;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Limit;
import org.declinic.finding.Place;
import org.declinic.limits.Allowance;
import org.declinic.limits.Stopped;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires the rules of one case, and names the rule when they cannot come to an end. */
final class Firing {

    /** Far above what most cases need: the project's own rules fire less than 100 times a case. */
    private static final int FIRINGS_BEFORE_A_LOOK = 10_000;

    /** Of each fact, far more than the project's own rules do. */
    private static final int USUAL_FIRINGS_OF_A_FACT = 10;

    /** The firings after that show which rules fire each other. */
    private static final int WATCHED_FIRINGS = 1_000;

    private static final int NAMED_RULES = 3;

    private static final Pattern RULE_NAME = Pattern.compile("[Rr]ule \"([^\"]+)\"");

    private final Knowledge knowledge;
    private final KieSession session;

    Firing(Knowledge knowledge, KieSession session) {
        this.knowledge = knowledge;
        this.session = session;
    }

    /** Fires them; the filter may be {@code null} to let all pass. */
    void fire(AgendaFilter filter) throws RuleFailure {
        try {
            fireAll(match -> {
                Allowance.poll();
                return filter == null || filter.accept(match);
            });
        } catch (ConsequenceException e) {
            throw failure(knowledge.rule(e.getMatch().getRule().getName()), e);
        } catch (RuntimeException | Error e) { // also a full stack or memory, which the case leaves behind
            throw failure(ruleNamedIn(e), e);
        }
    }

    private void fireAll(AgendaFilter filter) throws RuleFailure {
        long usual = USUAL_FIRINGS_OF_A_FACT * session.getFactCount();
        long firings = 0;
        int fired;
        do {
            fired = session.fireAllRules(filter, FIRINGS_BEFORE_A_LOOK); // Drools may fire one more than that
            firings += fired;
            if (fired >= FIRINGS_BEFORE_A_LOOK && firings >= usual) {
                firings += lookForACircle(filter, firings);
            }
        } while (fired >= FIRINGS_BEFORE_A_LOOK);
    }

    private int lookForACircle(AgendaFilter filter, long firings) throws RuleFailure {
        FiringsWatch watch = new FiringsWatch();
        int fired = watch.fire(session, filter, WATCHED_FIRINGS);
        List<String> rules = watch.inACircle();
        if (!rules.isEmpty()) {
            Place place = knowledge.rule(rules.get(0)).map(RuleEntry::place).orElse(Place.of("rules"));
            String message =
                    "stopped after " + firings + " firings; these rules fire without end: " + quoted(rules.stream());
            throw new RuleFailure(Finding.at(place, Code.RULE_LOOP, message), null);
        }
        Allowance.demand(
                Limit.FIRINGS,
                firings + fired,
                () -> "rules fire too often, most of all "
                        + quoted(watch.mostFired().limit(NAMED_RULES)));
        return fired;
    }

    private static String quoted(Stream<String> rules) {
        return rules.map(name -> '"' + name + '"').collect(joining(", "));
    }

    /** The failure of a rule, or what ended the case on purpose, also where Drools stands around it. */
    private static RuleFailure failure(Optional<RuleEntry> rule, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Stopped stopped) {
                return new RuleFailure(stopped.finding(), stopped);
            }
        }
        return RuleFailure.of(rule, thrown);
    }

    private Optional<RuleEntry> ruleNamedIn(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            Matcher name = RULE_NAME.matcher(String.valueOf(each.getMessage()));
            if (name.find() && knowledge.rule(name.group(1)).isPresent()) {
                return knowledge.rule(name.group(1));
            }
        }
        return Optional.empty();
    }
}
