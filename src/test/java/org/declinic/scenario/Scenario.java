package org.declinic.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A case beside the rules, with what must and must not be concluded of it. */
record Scenario(String file, String name, JsonNode oneCase, Expected expect, Expected expectNot) {

    /** Parts of a diagnosis; a part that is empty says nothing. */
    record Expected(
            Map<String, String> causes,
            String first,
            List<String> plan,
            Map<String, String> notBefore,
            List<String> inconsistencies,
            List<String> fires,
            List<String> says) {

        boolean isEmpty() {
            return causes.isEmpty()
                    && first == null
                    && plan.isEmpty()
                    && notBefore.isEmpty()
                    && inconsistencies.isEmpty()
                    && fires.isEmpty()
                    && says.isEmpty();
        }
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
