package org.declinic.cases.comparison;

/**
 * One thing that differs between two diagnoses.
 *
 * @param what what differs
 * @param how how it differs
 * @param code the code of the cause or remedy, or the name of the rule that found an inconsistency; of an order,
 *     {@link #FIRST_CAUSE} or {@link #PLAN}
 * @param text the change in words
 */
public record Change(What what, How how, String code, String text) {

    /** The code of a change of the cause that comes first. */
    public static final String FIRST_CAUSE = "first-cause";

    /** The code of a change of the order of remedies. */
    public static final String PLAN = "plan";
}
