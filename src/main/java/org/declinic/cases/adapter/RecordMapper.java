package org.declinic.cases.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSink;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.CaseTextReader;
import org.declinic.cases.casefile.Records;
import org.declinic.facts.Fact;
import org.declinic.facts.FactTypes;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.ProgramMistake;

/** Makes cases of records, each by the adapter that takes it. Not thread-safe. */
public final class RecordMapper {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

    private final From from;
    private final CaseTextReader reader;
    private final FactTypes types;
    private final boolean namesOthers;

    /**
     * A mapper.
     *
     * @param from which adapter, or any
     * @param types the types of facts that a case can state
     */
    public RecordMapper(From from, FactTypes types) {
        this(from, types, false);
    }

    private RecordMapper(From from, FactTypes types, boolean namesOthers) {
        this.from = from;
        this.types = types;
        this.namesOthers = namesOthers;
        this.reader = new CaseTextReader(types, Optional.empty());
    }

    /**
     * A mapper for rules that are not known: facts of types that only rules declare are left as {@link Fact}s, which the
     * rules check.
     *
     * @param from which adapter, or any
     * @return the mapper
     */
    public static RecordMapper forAnyRules(From from) {
        return new RecordMapper(from, FactTypes.inJava(), true);
    }

    FactTypes types() {
        return types;
    }

    /**
     * Maps a text.
     *
     * @param text a record, or several in a list
     * @return what became of it: cases, or what is wrong; none where it is no attempt
     */
    public List<Mapped> map(CaseText text) {
        List<Finding> wrong = new ArrayList<>();
        List<Mapped> mapped = new ArrayList<>();
        for (JsonNode record : Records.of(text, wrong::add)) {
            map(record, text, mapped, wrong);
        }
        if (!wrong.isEmpty()) {
            mapped.add(Mapped.wrong(text.foreign(wrong)));
        }
        return mapped;
    }

    private void map(JsonNode record, CaseText text, List<Mapped> mapped, List<Finding> wrong) {
        Optional<Mapping> mapping = mappingOf(record, text.place(), wrong);
        if (mapping.isEmpty()) {
            return;
        }
        Set<ReadAs> notes = new LinkedHashSet<>();
        try {
            for (ObjectNode made : mapping.get().cases(record, notes)) {
                String id = made.path(Output.ID).textValue();
                if (id == null) {
                    made.put(Output.ID, text.name() + (mapped.isEmpty() ? "" : "." + (mapped.size() + 1)));
                }
                read(made, id, text, List.copyOf(notes), mapping.get(), mapped, wrong);
            }
        } catch (RuntimeException e) { // a mistake of ours costs this record, and not the run
            String message = ProgramMistake.sentence(e.getClass());
            wrong.add(Finding.at(text.place(), Code.INTERNAL, message));
        } catch (MappingFailed e) {
            Place at = e.place() == null ? mapping.get().place() : e.place();
            wrong.add(Finding.at(text.place(), Code.MAPPING_FAILED, e.getMessage() + ", at " + at));
        }
    }

    private Optional<Mapping> mappingOf(JsonNode record, Place place, List<Finding> wrong) {
        Map<Mapping, String> accepting = from.accepting(record);
        if (accepting.size() == 1) {
            return accepting.keySet().stream().findFirst();
        }
        String others = accepting.keySet().stream().map(Mapping::name).collect(Collectors.joining(" and "));
        Finding finding = Finding.at(
                place,
                Code.UNKNOWN_INPUT,
                accepting.isEmpty() ? from.noneTakes() : "this may be a record of " + others + ", which all take it");
        wrong.add(finding.help(accepting.isEmpty() ? from.help(record) : "name the adapter with --from"));
        return Optional.empty();
    }

    private void read(
            ObjectNode made,
            String id,
            CaseText text,
            List<ReadAs> notes,
            Mapping mapping,
            List<Mapped> mapped,
            List<Finding> wrong) {
        JsonNode group = made.remove(Output.GROUP);
        List<Object> more = new ArrayList<>(notes);
        if (namesOthers || mapping.isOurs()) {
            List<Fact> others = others((ObjectNode) made.get(Output.FACTS));
            more.addAll(namesOthers ? others : List.of()); // other rules than ours may not know these types
        }
        CaseText json = text.made(text.number(), bytes(made), more);
        reader.read(json, new CaseSink() {
            @Override
            public void accept(Case read) {
                mapped.add(Mapped.of(
                        json,
                        group == null ? null : mapping.name() + ' ' + group.textValue(),
                        id == null && group == null
                                ? null
                                : mapping.name() + ' ' + made.path(Output.ID).textValue(),
                        read));
            }

            @Override
            public void reject(List<Finding> findings) {
                findings.forEach(finding -> wrong.add(new Finding(
                        finding.place(),
                        finding.kind(),
                        finding.severity(),
                        Shown.only(finding.message(), mapping.text()) + ", made by " + mapping.opened(),
                        finding.help(),
                        null)));
            }
        });
    }

    /** Takes out the facts whose types are not in Java. */
    private List<Fact> others(ObjectNode facts) {
        List<Fact> others = new ArrayList<>();
        for (String type : facts.properties().stream().map(Map.Entry::getKey).toList()) {
            JsonNode ofType = facts.get(type);
            boolean areFacts = ofType.isObject() || ofType.isArray() && allObjects(ofType);
            if (types.find(type).isEmpty() && areFacts) {
                facts.remove(type);
                (ofType.isArray() ? ofType : List.of(ofType))
                        .forEach(fact -> others.add(new Fact(type, JSON.convertValue(fact, PROPERTIES))));
            }
        }
        return others;
    }

    private static boolean allObjects(JsonNode list) {
        boolean all = true;
        for (JsonNode each : list) {
            all &= each.isObject();
        }
        return all;
    }

    private static byte[] bytes(ObjectNode made) {
        try {
            return JSON.writeValueAsBytes(made);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
