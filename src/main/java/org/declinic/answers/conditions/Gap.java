package org.declinic.answers.conditions;

import org.declinic.finding.Place;

/**
 * A condition that no facts have shown on both sides.
 *
 * @param place where it begins
 * @param rule the rule's name
 * @param text the condition
 * @param missing what was never seen of it
 */
public record Gap(Place place, String rule, String text, String missing) {}
