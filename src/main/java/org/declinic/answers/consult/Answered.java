package org.declinic.answers.consult;

import org.declinic.answers.questions.Asked;

/**
 * A question that was answered.
 *
 * @param asked the question
 * @param value the value, as a cell of a CSV file has it
 */
public record Answered(Asked asked, String value) {}
