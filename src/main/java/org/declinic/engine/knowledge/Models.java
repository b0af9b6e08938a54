package org.declinic.engine.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Compiled rules, of which any number of KieBases can be made. Drools changes a model when it makes a KieBase of it, such
 * as by negating the pattern of a {@code forall} in place, so each KieBase has models of its own.
 *
 * @param parts modules of rules, which may use the classes of those before them
 */
record Models(List<Part> parts) {

    /** The rules of a module that are wanted. */
    record Part(RuleModule module, Predicate<Rule> wanted) {

        private List<Model> models() {
            List<Model> models = new ArrayList<>();
            for (Model model : module.models()) {
                ModelImpl part = new ModelImpl(model.getName())
                        .withGlobals(model.getGlobals())
                        .withQueries(model.getQueries());
                model.getTypeMetaDatas().forEach(part::addTypeMetaData);
                model.getRules().stream().filter(wanted).forEach(part::addRule);
                models.add(part);
            }
            return models;
        }
    }

    /** All rules of a module. */
    static Models of(RuleModule module) {
        return new Models(List.of(new Part(module, rule -> true)));
    }

    KieBase kieBase() {
        return kieBase(fresh());
    }

    /**
     * The one KieBase that may be made of fresh models. Without being told where the classes are, Drools takes types of
     * the same names from elsewhere.
     */
    KieBase kieBase(List<Model> fresh) {
        ClassLoader classes = parts.get(parts.size() - 1).module().classes();
        return CountedJoins.in(KieBaseBuilder.createKieBaseFromModel(
                fresh, RuleBaseFactory.newKnowledgeBaseConfiguration(null, classes)));
    }

    /** The same with all that is in them, save the rules that are not wanted. */
    Models only(Predicate<Rule> wanted) {
        return new Models(parts.stream()
                .map(part -> new Part(part.module(), part.wanted().and(wanted)))
                .toList());
    }

    /** These rules and others, whose classes may use the classes of these. */
    Models and(RuleModule others) {
        return new Models(
                Stream.concat(parts.stream(), of(others).parts.stream()).toList());
    }

    /** The models as they were compiled. */
    List<Model> fresh() {
        return parts.stream().flatMap(part -> part.models().stream()).toList();
    }
}
