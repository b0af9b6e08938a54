package org.declinic.answers.conditions;

import java.util.List;

/**
 * All that an element was tried with.
 *
 * @param all each
 * @param mayBeMore whether there could be more, did one know more: no fact of its type is known
 */
record Tries(List<Try> all, boolean mayBeMore) {

    static Tries of(Try only) {
        return new Tries(List.of(only), false);
    }

    List<Row> alive() {
        return all.stream().filter(Try::isAlive).map(Try::row).toList();
    }

    /** What comes through elements, one after another. */
    static Tries through(List<Element> elements, List<Row> rows, Given given) {
        Tries last =
                new Tries(rows.stream().map(row -> new Try(row, row, List.of())).toList(), false);
        boolean more = false;
        for (Element element : elements) {
            last = element.from(last.alive(), given);
            more |= last.mayBeMore();
        }
        return new Tries(last.all(), more);
    }
}
