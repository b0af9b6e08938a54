package org.declinic.authoring.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.authoring.sample.Sample;
import org.declinic.cases.adapter.Mapping;
import org.declinic.cases.adapter.Mappings;
import org.declinic.cases.adapter.Stated;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CollectedCases;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.DeclineSignal;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.text.DidYouMean;
import org.declinic.text.PlainName;
import org.declinic.values.Property;

/** What there is to say of adapters: mistakes in their mappings, what no fact type has, and what comes of their samples. */
public final class Adapters {

    private final FactTypes types;
    private final Set<String> sources;
    private final List<Finding> findings = new ArrayList<>();

    private Adapters(Knowledge knowledge) {
        this.types = knowledge.factTypes();
        this.sources = sources(knowledge);
    }

    /**
     * Checks the adapters of folders.
     *
     * @param mappings all adapters
     * @param folders the folders that the user works on
     * @param knowledge the rules, or empty while they have errors: then only the mappings themselves are checked
     * @return what there is to say
     */
    public static List<Finding> check(Mappings mappings, List<Path> folders, Optional<Knowledge> knowledge) {
        List<Mapping> ofFolders = mappings.in(folders);
        List<Finding> all = new ArrayList<>(mappings.findings());
        knowledge.ifPresent(rules -> {
            Adapters adapters = new Adapters(rules);
            ofFolders.forEach(each -> adapters.check(mappings, each));
            all.addAll(adapters.findings);
        });
        return all;
    }

    /** The code spaces that tables are of, and how people write them. */
    private static Set<String> sources(Knowledge knowledge) {
        Set<String> sources = new HashSet<>();
        knowledge.meaning().tables().stream()
                .flatMap(type -> type.tables().stream())
                .flatMap(table -> table.rows().stream())
                .forEach(row -> List.of("source", "space", "written")
                        .forEach(column -> row.cell(column)
                                .ifPresent(text ->
                                        List.of(text.split("\\|")).forEach(each -> sources.add(PlainName.of(each))))));
        return sources;
    }

    private void check(Mappings mappings, Mapping adapter) {
        adapter.stated().forEach(this::check);
        try {
            List<Sample> samples = Sample.of(mappings, adapter);
            if (samples.isEmpty()) {
                findings.add(Finding.at(
                                Place.of(adapter.opened()),
                                Code.NO_SAMPLE,
                                "the adapter " + adapter.name() + " has no sample")
                        .help("put a file of the other system into samples/ beside it, and run test --update"));
            }
            Set<String> unknown = new TreeSet<>();
            for (Sample sample : samples) {
                CollectedCases cases = sample.read(types);
                findings.addAll(cases.wrong());
                cases.cases().forEach(each -> addSources(each, unknown));
            }
            unknown.forEach(source -> findings.add(Finding.at(
                            Place.of(adapter.opened()),
                            Code.UNKNOWN_SOURCE,
                            "no table knows the codes of '" + source + "'")
                    .help("write them into rules/codes/" + source + ".csv, and the name into rules/codes/spaces.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addSources(Case read, Set<String> unknown) {
        for (Object fact : read.facts()) {
            if (fact instanceof DeclineSignal signal
                    && signal.source() != null
                    && signal.code() != null
                    && !sources.contains(PlainName.of(signal.source()))) {
                unknown.add(signal.source());
            }
        }
    }

    private void check(Stated stated) {
        Optional<Class<?>> type = types.find(stated.type());
        if (type.isEmpty()) {
            // another word may be the key of any object; that no type is near shows when a sample is run
            if (stated.field() == null && DidYouMean.help(stated.type(), types.names()) != null) {
                findings.add(Finding.at(
                        stated.place(),
                        Code.UNKNOWN_FACT_TYPE,
                        "there is no fact type '" + stated.type() + "'",
                        stated.type(),
                        types.names()));
            }
        } else if (stated.field() != null) {
            Optional<Property> field = Property.field(type.get(), stated.field());
            if (field.isEmpty() && stated.text() == null) {
                findings.add(Finding.at(
                        stated.place(),
                        Code.UNKNOWN_FIELD,
                        stated.type() + " has no field '" + stated.field() + "'",
                        stated.field(),
                        Property.allOf(type.get()).stream().map(Property::name).toList()));
            }
            field.filter(of -> of.type().isEnum() && stated.text() != null).ifPresent(of -> check(of, stated));
        }
    }

    private void check(Property field, Stated stated) {
        List<String> constants = List.of(field.type().getEnumConstants()).stream()
                .map(Object::toString)
                .toList();
        if (!constants.contains(stated.text())) {
            String help = DidYouMean.help(stated.text(), constants);
            findings.add(Finding.at(
                            stated.place(),
                            Code.WRONG_TYPE,
                            stated.field() + " must be one of " + String.join(", ", constants) + ", not "
                                    + stated.text())
                    .help(help));
        }
    }
}
