package com.example.declines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.declinic.facts.Fact;

/** A case as case files write it: below the name of each type of fact stands one object, or a list of objects. */
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
            objects.add(new Fact("Now", Map.of("instant", now)));
        }
        return objects;
    }

    private static Stream<?> each(Object given) {
        return given instanceof List<?> several ? several.stream() : Stream.ofNullable(given);
    }
}
