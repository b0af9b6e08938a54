package org.declinic.cases.casefile;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declinic.facts.CheckoutAttempt;
import org.declinic.facts.FactTypes;
import org.declinic.facts.Now;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.CardNumbers;

/** Reads one case: its {@code id}, {@code now}, {@code facts} and {@code confirmed}. */
final class CaseParser {

    static final List<String> KEYS = List.of("id", "now", "facts", "confirmed");

    private final FactTypes types;
    private final FactReader factReader;
    private final Optional<Instant> adviceAskedAt;
    private final boolean mayHaveOtherKeys;

    CaseParser(FactTypes types, Optional<Instant> adviceAskedAt, boolean mayHaveOtherKeys) {
        this.types = types;
        this.mayHaveOtherKeys = mayHaveOtherKeys;
        this.factReader = new FactReader(types);
        this.adviceAskedAt = adviceAskedAt;
    }

    /** Reads the object that the parser is at. What is wrong with it goes to the mistakes. */
    Case read(PlacingParser parser, String name, Mistakes mistakes) throws IOException {
        Place place = parser.here();
        String id = null;
        Instant now = null;
        List<String> confirmed = List.of();
        List<Object> facts = null;
        Map<String, Place> others = null;
        factReader.readings().clear();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place keyPlace = parser.here();
            JsonToken value = parser.nextToken();
            if (mayHaveOtherKeys && !KEYS.contains(key)) {
                parser.skipChildren();
            } else if (!KEYS.contains(key)) {
                others = others == null ? new LinkedHashMap<>() : others;
                others.putIfAbsent(key, keyPlace);
                parser.skipChildren();
            } else if (value == JsonToken.VALUE_NULL || parser.isEmptyYaml()) {
                continue;
            } else if (key.equals("facts")) {
                facts = facts(parser, mistakes);
            } else if (key.equals("confirmed")) {
                confirmed = factReader.readTexts(parser, mistakes);
            } else if (!value.isScalarValue()) {
                mistakes.add(parser.here(), Code.WRONG_TYPE, key + " must be a single value");
                parser.skipChildren();
            } else if (key.equals("id")) {
                id = factReader.readValue(parser, String.class, mistakes);
            } else {
                now = factReader.readValue(parser, Instant.class, mistakes);
            }
        }
        if (others != null) {
            new OtherKeys(types, others).check(facts != null, mistakes);
        }
        List<Object> all = facts == null ? new ArrayList<>() : facts;
        if (mistakes.found().isEmpty()) {
            factReader.leastOf(all, place, mistakes);
        }
        Instant advised = adviceAskedAt.orElse(now == null ? attemptedAt(all) : now);
        if (advised != null) {
            all.add(new Now(advised));
        }
        if (!factReader.readings().noted().isEmpty()) {
            all.addAll(factReader.readings().noted());
        }
        return new Case(nameOf(id, name), List.copyOf(all), confirmed, place);
    }

    private List<Object> facts(PlacingParser parser, Mistakes mistakes) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return factReader.read(parser, mistakes);
        }
        String help =
                parser.currentToken() == JsonToken.START_ARRAY ? "write the types without brackets or dashes" : null;
        mistakes.add(Finding.at(parser.here(), Code.WRONG_TYPE, "facts must be an object whose keys are fact types")
                .help(help));
        parser.skipChildren();
        return new ArrayList<>();
    }

    private static Instant attemptedAt(List<Object> facts) {
        for (Object fact : facts) {
            if (fact instanceof CheckoutAttempt attempt && attempt.attemptedAt() != null) {
                return attempt.attemptedAt();
            }
        }
        return null;
    }

    /** The id; where it is a card number, the masked id and the case's own place. */
    private static String nameOf(String id, String name) {
        if (id == null) {
            return name;
        }
        String masked = CardNumbers.mask(id);
        return masked.equals(id) ? id : masked + " (" + name + ")";
    }
}
