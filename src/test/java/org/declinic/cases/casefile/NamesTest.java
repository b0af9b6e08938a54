package org.declinic.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.declinic.facts.Fact;
import org.declinic.facts.FactTypes;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** Every name that rules know, and every constant, is read however it is spelt, from every format and as an object. */
class NamesTest {

    private static final FactTypes TYPES = ProjectRules.KNOWLEDGE.factTypes();
    private static final String BETWEEN = " -_.'/";

    private static final List<Name> NAMES = TYPES.byName().values().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()).flatMap(field -> names(type, field)))
            .toList();

    /** A name or constant of a field, and a way to write it. */
    record Name(Class<?> type, String field, boolean isList, String written, String name) {

        String path() {
            return type.getSimpleName() + '.' + field;
        }
    }

    private static Stream<Name> names(Class<?> type, Field field) {
        boolean isList = Collection.class.isAssignableFrom(field.getType());
        Stream<Name> constants = field.getType().isEnum()
                ? Arrays.stream(field.getType().getEnumConstants())
                        .map(Object::toString)
                        .map(name -> new Name(type, field.getName(), isList, name, name))
                : Stream.of();
        Map<String, String> known = TYPES.fieldNames().of(type, field.getName());
        return Stream.concat(
                constants,
                known.entrySet().stream()
                        .map(each -> new Name(type, field.getName(), isList, each.getKey(), each.getValue())));
    }

    @Provide
    Arbitrary<Name> spelt() {
        return Arbitraries.of(NAMES)
                .flatMap(name -> Arbitraries.randomValue(random -> {
                    StringBuilder spelt = new StringBuilder();
                    for (char letter : name.written().toCharArray()) {
                        boolean upper = random.nextBoolean();
                        spelt.append(upper ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
                        if (random.nextInt(5) == 0) {
                            spelt.append(BETWEEN.charAt(random.nextInt(BETWEEN.length())));
                        }
                    }
                    return new Name(
                            name.type(),
                            name.field(),
                            name.isList(),
                            spelt.toString().strip(),
                            name.name());
                }));
    }

    @Property(tries = 2_000)
    void everySpellingIsReadAsTheName(@ForAll("spelt") Name spelt) throws JsonProcessingException {
        List<String> right = said(json(spelt, spelt.name()));
        List<String> noted = spelt.written().equals(spelt.name())
                ? List.of()
                : List.of(new ReadAs(spelt.path(), spelt.written(), spelt.name()).toString());
        List<String> expected = new ArrayList<>(right);
        expected.addAll(noted);
        assertEquals(expected, said(json(spelt, spelt.written())), "JSON");
        assertEquals(expected, said("---\n" + json(spelt, spelt.written())), "YAML");
        assertEquals(expected, said(csv(spelt)), "CSV");
        assertEquals(expected, taken(spelt), "an object");
    }

    @Test
    void rulesKnowNamesOfTheseFields() {
        TreeSet<String> fields = new TreeSet<>();
        NAMES.forEach(name -> fields.add(name.path()));
        assertEquals(
                "App.name, Authentication.state, CardCheck.address, CardCheck.name, CardCheck.postalCode,"
                        + " CardCheck.securityCode, CheckoutAttempt.initiatedBy, CheckoutAttempt.itemCategory,"
                        + " CheckoutAttempt.offeredMethods, CheckoutAttempt.outcome, CheckoutAttempt.paymentMethod,"
                        + " CheckoutAttempt.platform, DeclineSignal.source, PaymentCard.issuer, PaymentCard.kind,"
                        + " PaymentCard.network, PriorAttempt.cardKind, PriorAttempt.outcome,"
                        + " PriorAttempt.paymentMethod, PriorAttempt.platform",
                String.join(", ", fields));
    }

    private static String json(Name name, String value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(Map.of("facts", facts(name, value)));
    }

    private static String csv(Name name) {
        return name.path() + ",CheckoutAttempt.message\n\"" + name.written() + "\",Declined\n";
    }

    /** Of each type its fields; that of the attempt is always there. */
    private static Map<String, Map<String, Object>> facts(Name name, String value) {
        Map<String, Map<String, Object>> facts = new TreeMap<>();
        facts.put("CheckoutAttempt", new TreeMap<>(Map.of("message", "Declined")));
        facts.computeIfAbsent(name.type().getSimpleName(), type -> new TreeMap<>())
                .put(name.field(), name.isList() ? List.of(value) : value);
        return facts;
    }

    private static List<String> said(String text) {
        List<String> said = new ArrayList<>();
        new CaseReader(TYPES, Optional.empty())
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test", new CaseSink() {
                    @Override
                    public void accept(Case read) {
                        read.facts().stream().map(Object::toString).forEach(said::add);
                    }

                    @Override
                    public void reject(List<Finding> findings) {
                        findings.forEach(finding -> said.add(finding.toString()));
                    }
                });
        return sorted(said);
    }

    private static List<String> taken(Name name) {
        List<Object> given = new ArrayList<>();
        facts(name, name.written()).forEach((type, fields) -> given.add(new Fact(type, fields)));
        List<Finding> findings = new ArrayList<>();
        List<Object> facts = new GivenFacts(TYPES).take(given, findings);
        List<String> said = new ArrayList<>();
        facts.forEach(fact -> said.add(fact.toString()));
        findings.forEach(finding -> said.add(finding.toString()));
        return sorted(said);
    }

    /** What was read, with what is said of it last. */
    private static List<String> sorted(List<String> said) {
        said.sort((one, other) -> {
            int last = Boolean.compare(one.startsWith("ReadAs"), other.startsWith("ReadAs"));
            return last == 0 ? one.compareTo(other) : last;
        });
        return said;
    }
}
