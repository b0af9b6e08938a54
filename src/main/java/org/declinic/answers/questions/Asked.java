package org.declinic.answers.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.declinic.diagnosis.Diagnosis.Question;

/**
 * A question worth asking, with what speaks for it.
 *
 * @param type the simple name of the fact type
 * @param field the field that is unknown
 * @param of what else the fact that is asked about is like, such as its {@code name}; empty where there can be one only
 * @param ask the question in words
 * @param effort how hard it is to answer: 1 is easy
 * @param worth the certainty that hangs on the answer
 * @param decides the codes of the causes and remedies that the answer would decide, in order
 * @param rules the names of the rules that it would decide, those on which most hangs first
 */
public record Asked(
        String type,
        String field,
        Map<String, Object> of,
        String ask,
        int effort,
        BigDecimal worth,
        List<String> decides,
        List<String> rules) {

    private static final int MOST_TOLD = 12;

    /** What makes it the same question as another one. */
    String key() {
        return key(type, field, ask);
    }

    static String key(String type, String field, String ask) {
        return type + '.' + field + ' ' + ask;
    }

    /**
     * Whether a question is about a fact.
     *
     * @param fact a fact
     * @return whether it is of the type, and like what is asked about
     */
    public boolean isAbout(Object fact) {
        return fact.getClass().getSimpleName().equals(type) && KnownFacts.isLike(fact, of);
    }

    /**
     * The question as a diagnosis has it.
     *
     * @return its field, words and causes; none where they are too many to tell anybody something
     */
    public Question question() {
        return new Question(type + "." + field, ask, decides.size() > MOST_TOLD ? List.of() : decides);
    }
}
