package org.declinic.answers.consult;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declinic.answers.questions.Asked;
import org.declinic.answers.questions.Choices;
import org.declinic.cases.casefile.Times;
import org.declinic.facts.FactTypes;
import org.declinic.facts.HowMany;
import org.declinic.tables.WordTable;
import org.declinic.text.PlainName;
import org.declinic.values.Property;

/**
 * How a question can be answered.
 *
 * @param kind what the field takes
 * @param choices the values that are known, to choose from by number; of a closed set all, else those that rules know
 * @param shown the choices as people read them, in their order
 * @param canBeNone whether the fact that is asked about may not be there at all
 */
public record Form(Kind kind, List<String> choices, List<String> shown, boolean canBeNone) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|,]\\s*");
    private static final Map<String, String> TRUTH = Map.of("yes", "true", "y", "true", "no", "false", "n", "false");

    /**
     * For a question.
     *
     * @param asked the question
     * @param types the types of facts that a case can state
     * @param known the texts that rules know
     * @param words how values are told
     * @return how to answer it
     */
    public static Form of(Asked asked, FactTypes types, Choices known, WordTable words) {
        Class<?> type = types.find(asked.type()).orElseThrow();
        Kind kind = Kind.of(type, asked.field());
        HowMany howMany = type.getAnnotation(HowMany.class);
        List<String> choices = switch (kind) {
            case CONSTANT ->
                Arrays.stream(constants(type, asked.field()).getEnumConstants())
                        .map(Object::toString)
                        .toList();
            case TEXT, LIST, REGION, CURRENCY -> known.of(asked);
            default -> List.of();
        };
        String what = kind == Kind.CONSTANT ? constants(type, asked.field()).getSimpleName() : asked.field();
        List<String> shown = choices.stream()
                .map(choice -> shown(kind, choice, words.of(what, choice)))
                .toList();
        return new Form(kind, choices, shown, howMany == null || howMany.max() > 1);
    }

    /** A country is typed by its code, and anything else in words too. */
    private static String shown(Kind kind, String choice, String words) {
        return kind == Kind.REGION && !words.equals(choice) ? choice + " (" + words + ')' : words;
    }

    private static Class<?> constants(Class<?> type, String field) {
        return Property.of(type, field).orElseThrow().type();
    }

    /**
     * Whether an answer says that there was no such thing.
     *
     * @param typed the answer
     * @return true for "no" and "none" where that can be
     */
    public boolean isNone(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return canBeNone && (word.equals("none") || word.equals("no") && kind != Kind.YES_OR_NO);
    }

    /**
     * What an answer means.
     *
     * @param typed the number of a choice, a choice however its letters are written, or any other value
     * @return the value as a case file has it; what cannot be understood stays as it is
     */
    public String value(String typed) {
        return switch (kind) {
            case YES_OR_NO -> TRUTH.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
            case MOMENT -> Times.inUtc(typed);
            case LIST -> Arrays.stream(BETWEEN.split(typed)).map(this::chosen).collect(joining("|"));
            case REGION, CURRENCY -> chosen(typed).toUpperCase(Locale.ROOT);
            default -> chosen(typed);
        };
    }

    /**
     * How a value is shown.
     *
     * @param value the value as a case file has it
     * @return the words for a choice; else the value
     */
    public String shownOf(String value) {
        return kind == Kind.YES_OR_NO
                ? Boolean.parseBoolean(value) ? "yes" : "no"
                : IntStream.range(0, choices.size())
                        .filter(at -> choices.get(at).equals(value))
                        .mapToObj(shown::get)
                        .findFirst()
                        .orElse(value);
    }

    private String chosen(String typed) {
        String name = PlainName.of(typed);
        return IntStream.range(0, choices.size())
                .filter(at -> PlainName.of(choices.get(at)).equals(name)
                        || PlainName.of(shown.get(at)).equals(name))
                .mapToObj(choices::get)
                .findFirst()
                .or(() -> numbered(typed))
                .orElse(typed);
    }

    private Optional<String> numbered(String typed) {
        return NUMBER.matcher(typed).matches() && Integer.parseInt(typed) <= choices.size()
                ? Optional.of(choices.get(Integer.parseInt(typed) - 1))
                : Optional.empty();
    }
}
