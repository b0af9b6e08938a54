package org.declinic.cases.casefile;

import java.util.ArrayList;
import java.util.List;
import org.declinic.finding.Place;

/**
 * One checkout attempt to diagnose.
 *
 * @param id the case's own id, or the place it stands at, such as {@code file.yaml#3}
 * @param facts what is known, the moment of the advice included
 * @param confirmed the codes of the causes that it turned out to have; none when that is not known. No rule sees them.
 * @param place where the case begins
 */
public record Case(String id, List<Object> facts, List<String> confirmed, Place place) {

    Case and(List<?> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Object> all = new ArrayList<>(facts);
        all.addAll(more);
        return new Case(id, List.copyOf(all), confirmed, place);
    }
}
