package org.declinic.conclusions;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What one rule holds for or against a cause. */
interface Ground {

    /** By certainty, and then in an order that is always the same. */
    Comparator<Ground> STRONGEST_FIRST =
            comparing(Ground::certainty).reversed().thenComparing(Ground::rule).thenComparing(Ground::text);

    BigDecimal certainty();

    String rule();

    String text();

    String source();

    static <T extends Ground> List<T> strongestFirst(Collection<?> grounds, Class<T> type) {
        List<T> sorted = new ArrayList<>(grounds.size());
        grounds.forEach(ground -> sorted.add(type.cast(ground)));
        sorted.sort(STRONGEST_FIRST);
        return Collections.unmodifiableList(sorted);
    }
}
