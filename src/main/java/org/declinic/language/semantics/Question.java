package org.declinic.language.semantics;

import java.util.List;
import java.util.Map;
import org.declinic.conclusions.Audience;
import org.declinic.language.syntax.Span;

/**
 * How to ask for a field: a query of the rules with {@code @question}.
 *
 * @param type the simple name of the fact type
 * @param field the field
 * @param of what else the fact must be like for this question, such as its {@code name}
 * @param sentence the question
 * @param effort how hard it is to answer: 1 is easy
 * @param toShoppers whether shoppers are asked it too
 * @param span where its sentence stands; {@code null} when no rule file has it
 * @param involved the simple names of the types of which rules must have concluded a fact each, before it is asked
 * @param changedBy who can change what the field is, for the next attempt to pay; {@code null} when nobody can
 * @param changedTo to what alone: names of constants, or of a list in the same fact; none for anything
 */
public record Question(
        String type,
        String field,
        Map<String, String> of,
        String sentence,
        int effort,
        boolean toShoppers,
        Span span,
        List<String> involved,
        Audience changedBy,
        List<String> changedTo) {}
