package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;

/** An adapter that can be used: its mapping, and what it says of the records that it takes. Safe to use from many threads. */
public final class Mapping {

    private static final String ACCEPTS = "accepts";
    private static final Pattern KIND = Pattern.compile("an? .{3,60}");

    private final MappingFile file;
    private final MappingText text;
    private final Optional<MappingText> accepts;

    private Mapping(MappingFile file, MappingText text, Optional<MappingText> accepts) {
        this.file = file;
        this.text = text;
        this.accepts = accepts;
    }

    static Optional<Mapping> of(MappingFile file, MappingFunctions functions, Consumer<Finding> wrong) {
        return MappingText.compile(file, file.text(), functions, wrong).map(text -> {
            Optional<MappingText> accepts = text.defines(ACCEPTS)
                    ? MappingText.compile(file, text.definitions() + ACCEPTS, functions, wrong)
                    : Optional.empty();
            return new Mapping(file, text, accepts);
        });
    }

    /** {@return what it is called, such as {@code stripe}} */
    public String name() {
        return file.name();
    }

    /** {@return the file of the mapping, as it is opened from the working directory} */
    public String opened() {
        return file.opened();
    }

    /** Whether it is as the program brings it, for the rules that the program brings. */
    boolean isOurs() {
        return file.isOurs();
    }

    /** All of its file. */
    String text() {
        return file.text();
    }

    /** {@return what it writes into the fields of facts} */
    public List<Stated> stated() {
        return Stated.in(file.opened(), text.tokens());
    }

    /** {@return what the records are that it takes, in its own words and their order} */
    public List<String> kinds() {
        return text.texts().stream().filter(KIND.asMatchPredicate()).distinct().toList();
    }

    /** {@return the code spaces that it names as sources of codes} */
    public List<String> schemes() {
        return text.textsBehind("source");
    }

    /**
     * What comes of a record.
     *
     * @param record any JSON
     * @return cases as JSON; none where it is no attempt, or the mapping fails
     */
    public List<JsonNode> tried(JsonNode record) {
        try {
            List<JsonNode> all = new ArrayList<>(cases(record, new HashSet<>()));
            accepts(record).ifPresent(said -> all.add(new TextNode(said)));
            return all;
        } catch (MappingFailed none) {
            return List.of();
        }
    }

    /** {@return whether it says which records it takes} */
    public boolean isChoosy() {
        return accepts.isPresent();
    }

    /**
     * Whether it takes a record.
     *
     * @param record any JSON
     * @return what the record is, such as "a Stripe charge", or empty where it takes none such
     */
    public Optional<String> accepts(JsonNode record) {
        if (accepts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return accepts.get().run(record).stream()
                    .findFirst()
                    .filter(said -> said.isTextual() || said.asBoolean())
                    .map(said -> said.isTextual() ? said.textValue() : "a record of " + name());
        } catch (MappingFailed saysNothing) {
            return Optional.empty();
        }
    }

    /** What comes of a record: cases as JSON, none where it is no attempt. */
    List<ObjectNode> cases(JsonNode record, Set<? super ReadAs> notes) throws MappingFailed {
        List<ObjectNode> cases = new ArrayList<>();
        for (JsonNode made : text.run(record)) {
            cases.add(Output.of(made, notes, this::isShown));
        }
        notes.addAll(Budget.ofThread().notes());
        return cases;
    }

    /** Whether a word may be shown: it is one of the mapping, and not only of a record. */
    boolean isShown(String word) {
        return Shown.isWord(word, file.text());
    }

    Place place() {
        return Place.of(file.opened());
    }
}
