package org.declinic.answers.conditions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.language.syntax.ParsedFile;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.QueryDef;

/** The queries of a rule set, as they are written and as they were compiled. */
final class Queries {

    private final Map<String, Query> compiled = new HashMap<>();
    private final Map<String, Written> written = new HashMap<>();
    private final Set<String> beingRead = new HashSet<>();
    private final TypeFields types;

    private record Written(ParsedFile file, QueryDescr query) {}

    Queries(List<ParsedFile> files, List<Model> models, TypeFields types) {
        this.types = types;
        models.stream()
                .flatMap(model -> model.getQueries().stream())
                .forEach(query -> compiled.put(query.getName(), query));
        for (ParsedFile file : files) {
            file.tree().getRules().stream()
                    .filter(QueryDescr.class::isInstance)
                    .map(QueryDescr.class::cast)
                    .forEach(query -> written.put(query.getName(), new Written(file, query)));
        }
    }

    /** The elements of a query; empty for one that calls itself. */
    Optional<List<Element>> read(QueryDef called) {
        String name = called.getName();
        Written found = written.get(name);
        if (found == null || !compiled.containsKey(name) || !beingRead.add(name)) {
            return Optional.empty();
        }
        List<Element> elements = new ElementReader(new Texts(found.file()), types, this)
                .read(found.query(), compiled.get(name).getView());
        beingRead.remove(name);
        return Optional.of(elements);
    }
}
