package org.declinic.answers.consult;

import java.util.ArrayList;
import java.util.List;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChanges;
import org.declinic.answers.whatif.WrongChanges;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.values.Property;

/**
 * Puts answers into the facts of a case. Immutable.
 *
 * @param types the types of facts that a case can state
 */
record AnsweredFacts(FactTypes types) {

    /** The facts with an answer, as a cell of a CSV file has it, in the fact that it is about, or in a new one. */
    List<Object> with(Asked asked, String value, List<Object> facts) throws WrongChanges {
        List<FactChange> changes = new ArrayList<>();
        if (!canBeSeveral(asked)) {
            changes.add(set(asked.type(), asked.field(), value));
        } else {
            int position = position(asked, facts);
            String fact = asked.type() + '.' + (position + 1);
            changes.add(set(fact, asked.field(), value));
            if (position == ofType(asked, facts).size()) {
                asked.of().forEach((field, is) -> changes.add(set(fact, field, is.toString())));
            }
        }
        return new FactChanges(changes).of(facts, types);
    }

    /** Whether a case can have more than one fact of the type. */
    boolean canBeSeveral(Asked asked) {
        HowMany howMany = types.find(asked.type()).orElseThrow().getAnnotation(HowMany.class);
        return howMany == null || howMany.max() > 1;
    }

    /** Whether a question is about none of the facts that there are. */
    boolean isAboutNone(Asked asked, List<Object> facts) {
        return position(asked, facts) == ofType(asked, facts).size();
    }

    private List<Object> ofType(Asked asked, List<Object> facts) {
        Class<?> type = types.find(asked.type()).orElseThrow();
        return facts.stream().filter(type::isInstance).toList();
    }

    /** Which of the facts of the type is meant, from 0; their number when it is none of them. */
    private int position(Asked asked, List<Object> facts) {
        List<Object> ofType = ofType(asked, facts);
        int position = 0;
        while (position < ofType.size() && !isMeant(ofType.get(position), asked)) {
            position++;
        }
        return position;
    }

    /** Whether a fact is as the question says, and leaves the field open. */
    private static boolean isMeant(Object fact, Asked asked) {
        return asked.isAbout(fact) && Property.valueOf(fact, asked.field()).isEmpty();
    }

    private static FactChange set(String fact, String field, String value) {
        return new FactChange(FactChange.Kind.SET, fact + '.' + field + '=' + value);
    }
}
