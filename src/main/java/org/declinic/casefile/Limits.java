package org.declinic.casefile;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.declinic.facts.CurrencyCode;
import org.declinic.facts.NotNegative;
import org.declinic.facts.Positive;
import org.declinic.facts.Region;

/** Holds the values of a fact against what the annotations of its type demand. */
final class Limits {

    /** ISO 3166-1 reserves these without assigning them; people write them all the same. */
    private static final Map<String, String> MEANT = Map.of("UK", "GB", "EL", "GR");

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final int MOST_DIGITS = 15;

    private final Field[] fields;

    private Limits(Field[] fields) {
        this.fields = fields;
    }

    static Limits of(Class<?> type) {
        return new Limits(Arrays.stream(type.getDeclaredFields())
                .filter(Limits::isLimited)
                .filter(Field::trySetAccessible)
                .toArray(Field[]::new));
    }

    private static boolean isLimited(Field field) {
        return Number.class.isAssignableFrom(field.getType())
                || field.isAnnotationPresent(Region.class)
                || field.isAnnotationPresent(CurrencyCode.class);
    }

    /** Names each field whose value is not as demanded, and what is wrong with it. */
    void check(Object fact, BiConsumer<String, String> problems) {
        for (Field field : fields) {
            Object value = valueOf(field, fact);
            if (value != null) {
                problemOf(field, value).ifPresent(problem -> problems.accept(field.getName(), problem));
            }
        }
    }

    private static Optional<String> problemOf(Field field, Object value) {
        if (value instanceof Number number) {
            return problemOf(field, number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
        }
        if (field.isAnnotationPresent(Region.class)) {
            return problemOf(value.toString(), REGIONS, "region of ISO 3166-1, such as US");
        }
        if (field.isAnnotationPresent(CurrencyCode.class)) {
            return problemOf(value.toString(), CURRENCIES, "currency of ISO 4217, such as USD");
        }
        return Optional.empty();
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

    private static Optional<String> problemOf(Field field, BigDecimal number) {
        long wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            return Optional.of("has more than " + MOST_DIGITS + " digits before or after the point");
        }
        if (field.isAnnotationPresent(Positive.class) && number.signum() <= 0) {
            return Optional.of(number.toPlainString() + " must be more than zero");
        }
        if (field.isAnnotationPresent(NotNegative.class) && number.signum() < 0) {
            return Optional.of(number.toPlainString() + " must not be negative");
        }
        return Optional.empty();
    }

    private static Object valueOf(Field field, Object fact) {
        try {
            return field.get(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
