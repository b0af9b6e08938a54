package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.Fact;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.limits.Allowance;

/**
 * Takes the facts of a case as objects, and demands of them what is demanded of facts in files. An object of a class
 * that is no fact type, but has the simple name of one, gives its properties. Safe to use from many threads.
 */
public final class GivenFacts {

    private static final String NOW = Now.class.getSimpleName();
    private static final Place CASE = Place.of("the case");

    /** Of its own, for a mapper keeps the classes that it has seen, and those of rules must be able to go. */
    private final ObjectMapper mapper;

    private final FactTypes types;
    private final FieldSpellings spellings;
    private final Map<Class<?>, NameFields> names = new ConcurrentHashMap<>();
    private final FactCounts counts;
    private final Map<Class<?>, Demands> demands = new ConcurrentHashMap<>();

    /**
     * For a set of types.
     *
     * @param types the types of facts that a case can state
     */
    public GivenFacts(FactTypes types) {
        this.types = types;
        this.counts = new FactCounts(types);
        this.spellings = new FieldSpellings(types.fieldNames());
        this.mapper = FactMapper.create(spellings).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /**
     * Takes the facts of one case. Where the moment of the advice is not among them, it is the moment of the attempt.
     *
     * @param given the facts, in any order
     * @param findings gets what is wrong with them
     * @return the facts as rules match on them, of use only when nothing is wrong
     */
    public List<Object> take(Collection<?> given, Collection<? super Finding> findings) {
        Mistakes mistakes = new Mistakes();
        Readings readings = new Readings();
        List<Object> facts = new ArrayList<>(given.size() + 1);
        Map<Class<?>, Integer> ofType = new HashMap<>();
        int number = 0;
        for (Object each : given) {
            Allowance.poll();
            Place place = Place.of("fact " + ++number + (each == null ? "" : " (" + nameOf(each) + ")"));
            take(each, place, mistakes, readings).ifPresent(fact -> {
                facts.add(fact);
                FactCounts.mostOf(fact.getClass(), ofType.merge(fact.getClass(), 1, Integer::sum), place, mistakes);
            });
        }
        if (mistakes.found().isEmpty()) {
            counts.leastOf(facts, CASE, mistakes);
        }
        facts.remove(new Now(null));
        if (facts.stream().noneMatch(Now.class::isInstance)) {
            attemptedAt(facts).ifPresent(facts::add);
        }
        facts.addAll(readings.noted());
        findings.addAll(mistakes.found());
        return facts;
    }

    private Optional<Object> take(Object given, Place place, Mistakes mistakes, Readings readings) {
        if (Readings.isReading(given)) {
            return Optional.of(given);
        }
        if (given == null) {
            mistakes.add(place, Code.NULL_FACT, "the fact is null; leave out what is unknown");
            return Optional.empty();
        }
        String name = nameOf(given);
        Class<?> type = name.equals(NOW) ? Now.class : types.find(name).orElse(null);
        if (type == null) {
            Optional<String> several = several(given);
            if (several.isPresent()) {
                String message = several.get() + " is no fact; give its elements, or the name of the case before it";
                mistakes.add(place, Code.UNKNOWN_FACT_TYPE, message);
            } else {
                String message = "there is no fact type '" + name + "'";
                mistakes.unknown(place, Code.UNKNOWN_FACT_TYPE, message, name, types.names());
            }
            return Optional.empty();
        }
        boolean isAsRead = given.getClass() == type
                && names.computeIfAbsent(type, any -> NameFields.of(any, spellings))
                        .arePlain(given);
        Optional<Object> fact = isAsRead
                ? Optional.of(given)
                : read(given instanceof Fact named ? named.properties() : given, type, place, mistakes, readings);
        fact.ifPresent(each -> demands.computeIfAbsent(type, Demands::of)
                .check(each, (field, problem) -> mistakes.add(place, Code.MALFORMED_VALUE, field + " " + problem)));
        return fact;
    }

    /** What holds several things in place of a fact, if it is such. */
    static Optional<String> several(Object given) {
        if (given instanceof Several sent) {
            return Optional.of(sent.what());
        } else if (given.getClass().isArray()) {
            return Optional.of("an array");
        }
        return given instanceof Collection || given instanceof Map ? Optional.of("a collection") : Optional.empty();
    }

    /** Such a thing, as it was in another process. */
    record Several(String name, String what) {}

    static String nameOf(Object given) {
        if (given instanceof Several sent) {
            return sent.name();
        }
        return given instanceof Fact named ? named.type() : given.getClass().getSimpleName();
    }

    private Optional<Object> read(Object properties, Class<?> type, Place place, Mistakes mistakes, Readings readings) {
        try (TokenBuffer written = new TokenBuffer(mapper, false)) {
            mapper.writeValue(written, properties);
            JsonParser parser = PlacingParser.at(place, written.asParserOnFirstToken());
            return Optional.ofNullable(mapper.reader()
                    .withAttribute(Mistakes.class, mistakes)
                    .withAttribute(Readings.class, readings)
                    .readValue(parser, type));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            mistakes.add(place, Code.WRONG_TYPE, type.getSimpleName() + " cannot be read: " + why(e));
            return Optional.empty();
        }
    }

    /** Why an object cannot be read, in words that do not tell where it was tried. */
    static String why(Throwable e) {
        return e instanceof StackOverflowError
                ? "its values hold themselves, or are nested too deep"
                : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Optional<Now> attemptedAt(List<Object> facts) {
        return facts.stream()
                .filter(CheckoutAttempt.class::isInstance)
                .map(fact -> ((CheckoutAttempt) fact).attemptedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Now::new);
    }
}
