package com.example.declines;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.declinic.facts.Fact;
import org.declinic.facts.Now;

/**
 * A case as case files write it: below the name of each type of fact stands one object, or a list of objects. The moment
 * is a text here, for Jackson would take a number in its place for milliseconds.
 */
record Case(String id, String now, Map<String, Object> facts) {

    Case {
        id = Objects.requireNonNullElseGet(id, () -> UUID.randomUUID().toString());
        facts = Objects.requireNonNullElse(facts, Map.of());
    }

    List<Object> asObjects() {
        List<Object> objects = new ArrayList<>();
        facts.forEach((type, given) ->
                each(given).filter(Objects::nonNull).forEach(properties -> objects.add(new Fact(type, properties))));
        if (now != null) {
            objects.add(new Now(OffsetDateTime.parse(now).toInstant()));
        }
        return objects;
    }

    private static Stream<?> each(Object given) {
        return given instanceof List<?> several ? several.stream() : Stream.ofNullable(given);
    }
}
