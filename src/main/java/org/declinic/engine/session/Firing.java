package org.declinic.engine.session;

import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.RuleEntry;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires the rules of one case, and names the rule when they cannot come to an end. */
final class Firing {

    /** Far above what any case needs: the project's own rules fire less than 100 times a case. */
    private static final int MOST_FIRINGS = 10_000;

    /** The firings after that show which rules go round in the loop. */
    private static final int WATCHED_FIRINGS = 100;

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
            if (session.fireAllRules(filter, MOST_FIRINGS) >= MOST_FIRINGS) {
                throw loop();
            }
        } catch (ConsequenceException e) {
            throw RuleFailure.of(knowledge.rule(e.getMatch().getRule().getName()), e);
        } catch (RuntimeException | Error e) { // also a full stack or memory, which the case leaves behind
            throw RuleFailure.of(ruleNamedIn(e), e);
        }
    }

    private RuleFailure loop() {
        Map<String, Integer> firings = new HashMap<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
            }
        });
        session.fireAllRules(WATCHED_FIRINGS);
        List<String> rules = firings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String names = rules.stream().map(name -> '"' + name + '"').collect(joining(", "));
        Place place = rules.stream()
                .findFirst()
                .flatMap(knowledge::rule)
                .map(RuleEntry::place)
                .orElse(Place.of("rules"));
        return new RuleFailure(
                Finding.at(
                        place,
                        Code.RULE_LOOP,
                        "stopped after " + MOST_FIRINGS + " firings; these rules fire without end: " + names),
                null);
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
