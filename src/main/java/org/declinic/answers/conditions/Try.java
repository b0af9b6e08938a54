package org.declinic.answers.conditions;

import java.util.List;

/**
 * An element of a rule with one fact, or the like.
 *
 * @param from the row that it was tried with
 * @param row the row that comes of it
 * @param tested what became of each of its conditions
 */
record Try(Row from, Row row, List<Tested> tested) {

    /** Of a row that has what was found. */
    static Try of(Row from, Row found, List<Tested> tested) {
        return new Try(from, found.tested(tested), tested);
    }

    /** Whether it may be met. */
    boolean isAlive() {
        return tested.stream().noneMatch(Tested::fails);
    }

    /** How many of its conditions come before the first that fails. */
    int reach() {
        int reach = 0;
        while (reach < tested.size() && !tested.get(reach).fails()) {
            reach++;
        }
        return reach;
    }
}
