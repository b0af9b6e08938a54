package org.declinic.answers.conditions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.language.semantics.Rule;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.drools.model.Model;
import org.drools.model.View;

/** Reads the rules of a set beside what they were compiled to. */
final class Reading {

    private final Map<String, org.drools.model.Rule> compiled;
    private final TypeFields types;
    private final Map<ParsedFile, Texts> texts = new HashMap<>();
    private final Queries queries;
    private final List<Dropped> dropped = new ArrayList<>();

    Reading(RuleSet rules, List<Model> models, TypeFields types) {
        this.compiled = models.stream()
                .flatMap(model -> model.getRules().stream())
                .collect(toMap(org.drools.model.Rule::getName, identity()));
        this.types = types;
        this.queries = new Queries(rules.files(), this::texts, models, types, dropped);
    }

    private Texts texts(ParsedFile file) {
        return texts.computeIfAbsent(file, Texts::new);
    }

    List<Element> elements(Rule rule) {
        ElementReader reader = new ElementReader(texts(rule.file()).in(rule.name()), types, queries, dropped);
        View view = compiled.get(rule.name()).getView();
        org.drools.model.Rule extended = compiled.get(rule.tree().getParentName());
        return extended == null ? reader.read(rule.tree(), view) : reader.read(rule.tree(), view, extended.getView());
    }

    Queries queries() {
        return queries;
    }

    /** What was not compiled of the rules and queries that were read so far. */
    List<Dropped> dropped() {
        return dropped;
    }
}
