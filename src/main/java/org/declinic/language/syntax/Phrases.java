package org.declinic.language.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that stand between values in English, in SQL and in shells, and the operator that each is here. */
final class Phrases {

    /**
     * What a phrase is, and how it is written here.
     *
     * @param words how many words it has
     * @param operator what to write
     */
    record Phrase(int words, String operator) {}

    private static final int MOST_WORDS = 6;

    private static final Map<String, String> BEFORE_A_VALUE = operatorsByPhrase(Map.of(
            "==", List.of("is", "eq", "equals", "equal to", "is equal to"),
            "!=", List.of("is not", "ne", "not equal to", "is not equal to", "does not equal"),
            ">", List.of("gt", "is greater than", "greater than", "is more than", "more than", "is above", "exceeds"),
            ">=", List.of("gte", "ge", "is at least", "at least", "is greater than or equal to"),
            "<", List.of("lt", "is less than", "less than", "is below"),
            "<=", List.of("lte", "le", "is at most", "at most", "is less than or equal to"),
            "in", List.of("is in", "is one of", "one of"),
            "not in", List.of("is not in", "not in", "is not one of"),
            "not contains", List.of("does not contain"),
            "str[startsWith]", List.of("startswith", "starts with", "begins with")));

    private static final Map<String, String> AT_THE_END = operatorsByPhrase(Map.of(
            "== null", List.of("is empty", "is missing", "is unknown", "is blank"),
            "!= null",
                    List.of("is not empty", "is not missing", "is not unknown", "is not blank", "is known", "exists")));

    private Phrases() {}

    private static Map<String, String> operatorsByPhrase(Map<String, List<String>> phrases) {
        return phrases.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(phrase -> Map.entry(phrase, each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The longest phrase that begins with a word, and that is not the operator itself. */
    static Optional<Phrase> at(List<Token> words, int at) {
        for (int count = Math.min(MOST_WORDS, words.size() - at - 1); count > 0; count--) {
            List<Token> some = words.subList(at, at + count);
            Token next = words.get(at + count);
            boolean value = next.isOperand() || next.is("(") || next.is("[") || next.is("{");
            String written = some.stream().map(Token::text).collect(Collectors.joining(" "));
            String operator = (value ? BEFORE_A_VALUE : AT_THE_END).get(written.toLowerCase(Locale.ROOT));
            if (operator != null && !operator.equals(written) && some.stream().allMatch(Token::isWord)) {
                return Optional.of(new Phrase(count, operator));
            }
        }
        return Optional.empty();
    }
}
