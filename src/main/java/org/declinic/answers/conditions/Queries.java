package org.declinic.answers.conditions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.declinic.language.syntax.ParsedFile;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.QueryDef;

/** The queries of a rule set, as they are written and as they were compiled. */
final class Queries {

    private final Map<String, Query> compiled = new HashMap<>();
    private final Map<String, Written> written = new HashMap<>();
    private final Map<String, Optional<List<Element>>> read = new HashMap<>();
    private final Function<ParsedFile, Texts> texts;
    private final TypeFields types;
    private final List<Dropped> dropped;

    private record Written(ParsedFile file, QueryDescr query) {}

    Queries(
            List<ParsedFile> files,
            Function<ParsedFile, Texts> texts,
            List<Model> models,
            TypeFields types,
            List<Dropped> dropped) {
        this.texts = texts;
        this.types = types;
        this.dropped = dropped;
        models.stream()
                .flatMap(model -> model.getQueries().stream())
                .forEach(query -> compiled.put(name(query.getPackage(), query.getName()), query));
        for (ParsedFile file : files) {
            file.tree().getRules().stream()
                    .filter(QueryDescr.class::isInstance)
                    .map(QueryDescr.class::cast)
                    .forEach(query ->
                            written.put(name(file.tree().getName(), query.getName()), new Written(file, query)));
        }
    }

    private static String name(String inPackage, String name) {
        return inPackage + "." + name;
    }

    void readAll() {
        compiled.keySet().forEach(this::read);
    }

    /** The elements of a query; empty for one that calls itself. */
    Optional<List<Element>> read(QueryDef called) {
        return read(name(called.getPackage(), called.getName()));
    }

    private Optional<List<Element>> read(String name) {
        if (!read.containsKey(name)) {
            read.put(name, Optional.empty()); // while it is being read
            read.put(
                    name,
                    Optional.ofNullable(written.get(name))
                            .filter(query -> compiled.containsKey(name))
                            .map(query -> new ElementReader(texts.apply(query.file()), types, this, dropped)
                                    .read(query.query(), compiled.get(name))));
        }
        return read.get(name);
    }
}
