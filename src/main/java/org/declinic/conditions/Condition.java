package org.declinic.conditions;

import java.util.List;
import org.declinic.finding.Place;

/**
 * A condition of a rule, held against facts: a constraint, a fact type without constraints, or an element such as
 * {@code not} as a whole. Immutable; card numbers in what it says are masked.
 *
 * @param place where it begins
 * @param text as the rule has it, on one line
 * @param verdict what becomes of it
 * @param because the values that decide, such as {@code spendingLimit is 50.05, $total is 45.50}; may be empty
 * @param inside the conditions within a {@code not}, {@code exists} and the like, held against facts on their own
 */
public record Condition(Place place, String text, Verdict verdict, String because, List<Condition> inside) {}
