package org.declinic.cases.adapter;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An adapter on its way to another JVM, with the text of its mapping. Immutable.
 *
 * @param opened the file of the mapping, or {@code null} for whichever of the program's own takes a record
 * @param text all of it, or {@code null}
 */
public record SentAdapter(String opened, String text) implements Serializable {

    private static final Map<SentAdapter, From> OPENED = new HashMap<>();

    /**
     * An adapter to send.
     *
     * @param from one that is named, or whichever of the program's own
     * @return the same to send
     */
    public static SentAdapter of(From from) {
        return new SentAdapter(
                from.named().map(Mapping::opened).orElse(null),
                from.named().map(Mapping::text).orElse(null));
    }

    /** {@return the adapter, which is compiled once a JVM} */
    public From open() {
        synchronized (OPENED) {
            return OPENED.computeIfAbsent(this, SentAdapter::compile);
        }
    }

    private From compile() {
        Mappings mappings = Mappings.in(List.of(), Optional.empty());
        if (opened == null) {
            return new From(mappings, Optional.empty());
        }
        Mapping mapping = mappings.compile(opened, text)
                .orElseThrow(() ->
                        new IllegalStateException("an adapter that was compiled is not now: " + mappings.findings()));
        return new From(mappings, Optional.of(mapping));
    }
}
