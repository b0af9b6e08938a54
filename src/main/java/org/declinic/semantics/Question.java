package org.declinic.semantics;

import java.util.Map;

/**
 * How to ask for a field: a query of the rules with {@code @question}.
 *
 * @param type the simple name of the fact type
 * @param field the field
 * @param of what else the fact must be like for this question, such as its {@code name}
 * @param sentence the question
 * @param effort how hard it is to answer: 1 is easy
 */
public record Question(String type, String field, Map<String, String> of, String sentence, int effort) {}
