package org.declinic.cases.casefile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.NotNegative;
import org.declinic.facts.Positive;
import org.declinic.facts.Region;
import org.declinic.values.Property;

/** Holds the values of a fact against what the annotations of its type demand. */
final class Demands {

    /** ISO 3166-1 reserves these without assigning them; people write them all the same. */
    private static final Map<String, String> MEANT = Map.of("UK", "GB", "EL", "GR");

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final int MOST_DIGITS = 15;

    /** Every time that is allowed can be this much earlier or later. */
    private static final Duration LONGEST = ChronoUnit.YEARS.getDuration().multipliedBy(10_000);

    private final List<Demanded> fields;

    /** A field and what is demanded of its values: to ask for annotations each time takes longer than all else. */
    private record Demanded(Property field, Function<Object, Optional<String>> problem) {}

    private Demands(List<Demanded> fields) {
        this.fields = fields;
    }

    static Demands of(Class<?> type) {
        return new Demands(Property.allOf(type).stream()
                .flatMap(field -> demandOn(field).map(problem -> new Demanded(field, problem)).stream())
                .toList());
    }

    private static Optional<Function<Object, Optional<String>>> demandOn(Property field) {
        if (Number.class.isAssignableFrom(field.type())) {
            int least = field.has(Positive.class) ? 1 : field.has(NotNegative.class) ? 0 : -1;
            return Optional.of(value ->
                    problemOf(value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString()), least));
        }
        if (field.has(Region.class)) {
            return Optional.of(value -> problemOf(value.toString(), REGIONS, "region of ISO 3166-1, such as US"));
        }
        if (TemporalAccessor.class.isAssignableFrom(field.type())) {
            return Optional.of(value -> Moments.isUsual((TemporalAccessor) value)
                    ? Optional.empty()
                    : Optional.of("must be of the years 1 to 9999"));
        }
        if (field.type() == Duration.class) {
            return Optional.of(value -> ((Duration) value).abs().compareTo(LONGEST) <= 0
                    ? Optional.empty()
                    : Optional.of("must be less than 10,000 years"));
        }
        return field.has(CurrencyCode.class)
                ? Optional.of(value -> problemOf(value.toString(), CURRENCIES, "currency of ISO 4217, such as USD"))
                : Optional.empty();
    }

    /** Names each field whose value is not as demanded, and what is wrong with it. */
    void check(Object fact, BiConsumer<String, String> problems) {
        for (Demanded demanded : fields) {
            Object value = demanded.field.valueIn(fact);
            if (value != null) {
                Optional<String> problem = demanded.problem.apply(value);
                if (problem.isPresent()) {
                    problems.accept(demanded.field.name(), problem.get());
                }
            }
        }
    }

    private static Optional<String> problemOf(String code, Set<String> codes, String what) {
        if (codes.contains(code)) {
            return Optional.empty();
        }
        String upperCase = code.toUpperCase(Locale.ROOT);
        String meant = MEANT.getOrDefault(upperCase, upperCase);
        String help = codes.contains(meant) ? "; did you mean '" + meant + "'?" : "";
        return Optional.of("'" + code + "' is no " + what + help);
    }

    /** The least that a number may be is one more than nothing, nothing, or anything: 1, 0 or -1. */
    private static Optional<String> problemOf(BigDecimal number, int least) {
        long wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return Optional.of("has more than " + MOST_DIGITS + " digits before or after the point");
        }
        if (number.signum() >= least) {
            return Optional.empty();
        }
        return Optional.of(number.toPlainString() + (least > 0 ? " must be more than zero" : " must not be negative"));
    }
}
