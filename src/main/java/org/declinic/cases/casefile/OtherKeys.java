package org.declinic.cases.casefile;

import java.util.List;
import java.util.Map;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** The keys of a case that a case does not have, and where they stand. */
final class OtherKeys {

    private static final int MOST_NAMED = 5;

    private final FactTypes types;
    private final Map<String, Place> keys;

    OtherKeys(FactTypes types, Map<String, Place> keys) {
        this.types = types;
        this.keys = keys;
    }

    /** Says what is wrong with them: of what is no case at all, once. */
    void check(boolean hasFacts, Mistakes mistakes) {
        List<String> ofFacts = keys.keySet().stream()
                .filter(key -> types.find(key).isPresent())
                .toList();
        if (!hasFacts && !ofFacts.isEmpty()) {
            mistakes.add(Finding.at(keys.get(ofFacts.get(0)), Code.NOT_A_CASE, "the case has no facts")
                    .help("put " + String.join(" and ", ofFacts) + " under facts:, indented below it"));
            keys.keySet().removeAll(ofFacts);
        } else if (!hasFacts && keys.size() > 1) {
            List<String> named = keys.keySet().stream().limit(MOST_NAMED).toList();
            String more = keys.size() > MOST_NAMED ? " and more" : "";
            mistakes.add(Finding.at(
                            keys.get(named.get(0)),
                            Code.NOT_A_CASE,
                            "this is no case: it has " + String.join(", ", named) + more + ", and no facts")
                    .help("state what is known of the attempt under facts:, as in"
                            + " facts: {CheckoutAttempt: {outcome: DECLINED, total: 45.50, currency: USD}}"));
            keys.clear();
        }
        keys.forEach((key, place) ->
                mistakes.unknown(place, Code.UNKNOWN_FIELD, "a case has no field '" + key + "'", key, CaseParser.KEYS));
    }
}
