package org.declinic.answers.smallest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.answers.whatif.FactChange;
import org.declinic.answers.whatif.FactChange.Kind;
import org.declinic.conclusions.Audience;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.facts.Region;
import org.declinic.language.semantics.Question;
import org.declinic.values.Property;

/**
 * A field that somebody can change, as a question says. They are in the order of the questions.
 *
 * @param number its place among the questions
 * @param question the question
 * @param type the type of the fact
 * @param unknown a fact of the type of which nothing is known but what the question is about
 */
record Changeable(int number, Question question, Class<?> type, Object unknown) implements Comparable<Changeable> {

    /** A name that no rule knows. */
    private static final String ANOTHER = "another";

    private static final List<Locale> COUNTRIES = List.of(Locale.US, Locale.UK);

    Audience by() {
        return question.changedBy();
    }

    /** The type and field, or {@code now}. */
    String name() {
        return type == Now.class ? "now" : question.type() + "." + question.field();
    }

    /** The fact among those of a case that it is a field of, or the unknown one. */
    Object in(Collection<?> facts) {
        return like(facts).<Object>map(fact -> fact).orElse(unknown);
    }

    /** Its value in a case, or {@code null}. */
    Object valueIn(Collection<?> facts) {
        return Property.valueOf(in(facts), question.field()).orElse(null);
    }

    private Optional<?> like(Collection<?> facts) {
        return facts.stream().filter(type::isInstance).filter(this::isLike).findFirst();
    }

    private boolean isLike(Object fact) {
        return question.of().entrySet().stream()
                .allMatch(each -> Property.valueOf(fact, each.getKey())
                        .filter(value -> value.toString().equals(each.getValue()))
                        .isPresent());
    }

    /** Values that it may be changed to, besides those that conditions compare it with. */
    List<Object> others(Object fact, FactTypes types) {
        Property field = Property.of(type, question.field()).orElseThrow();
        if (field.has(Region.class)) {
            return COUNTRIES.stream().<Object>map(Locale::getCountry).toList();
        } else if (field.has(CurrencyCode.class)) {
            return COUNTRIES.stream()
                    .<Object>map(country -> Currency.getInstance(country).getCurrencyCode())
                    .toList();
        } else if (field.type() != String.class) {
            return List.of();
        }
        List<Object> names = new ArrayList<>(types.fieldNames().of(type, question.field()).values().stream()
                .distinct()
                .sorted()
                .toList());
        list(fact).ifPresent(names::addAll);
        if (question.changedTo().isEmpty()) {
            names.add(ANOTHER);
        }
        return names;
    }

    /** Whether it can be changed to a value. Where it is not known which there are, to none. */
    boolean allows(Object value, Object fact) {
        return question.changedTo().isEmpty()
                || (value instanceof Enum<?> constant
                        ? question.changedTo().contains(constant.name())
                        : list(fact).filter(all -> all.contains(value)).isPresent());
    }

    private Optional<Collection<?>> list(Object fact) {
        return question.changedTo().stream()
                .flatMap(name -> Property.valueOf(fact, name).stream())
                .filter(Collection.class::isInstance)
                .<Collection<?>>map(all -> (Collection<?>) all)
                .findFirst();
    }

    /** The change of it in a case, as one would type it. */
    FactChange to(Object value, Collection<?> facts) {
        List<?> ofType = facts.stream().filter(type::isInstance).toList();
        Optional<?> fact = like(facts);
        if (fact.isEmpty() && !question.of().isEmpty()) {
            String fields = Stream.concat(
                            question.of().entrySet().stream(), Stream.of(Map.entry(question.field(), written(value))))
                    .map(each -> each.getKey() + ": " + inYaml(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            return new FactChange(Kind.ADD, question.type() + fields);
        }
        String which = ofType.size() > 1
                ? question.type() + "." + (ofType.indexOf(fact.orElseThrow()) + 1) + "." + question.field()
                : name();
        return new FactChange(Kind.SET, which + "=" + written(value));
    }

    private static String written(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    private static String inYaml(String text) {
        return text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .:-]*[\\p{L}\\p{N}]?")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public int compareTo(Changeable other) {
        return Integer.compare(number, other.number);
    }
}
