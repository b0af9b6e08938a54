package org.declinic.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;

/** What a session has concluded, causes with their reasons: gathered alike from sessions of any kind. */
record Conclusions(List<Cause> causes, List<Plan> plans, List<Inconsistency> inconsistencies) {

    static Conclusions among(Collection<?> objects) {
        Conclusions found = new Conclusions(new ArrayList<>(4), new ArrayList<>(1), new ArrayList<>(0));
        for (Object object : objects) {
            if (object instanceof Cause cause) {
                found.causes.add(cause);
            } else if (object instanceof Plan plan) {
                found.plans.add(plan);
            } else if (object instanceof Inconsistency inconsistency) {
                found.inconsistencies.add(inconsistency);
            }
        }
        Collections.sort(found.causes);
        return found;
    }
}
