package org.declinic.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Compiled rules, from which KieBases are made.
 *
 * @param all the rules, a model for each package of a module
 * @param classes loads the classes of the rules
 */
record Models(List<Model> all, ClassLoader classes) {

    /** Without being told where the classes are, Drools takes types of the same names from elsewhere. */
    KieBase kieBase() {
        return KieBaseBuilder.createKieBaseFromModel(all, RuleBaseFactory.newKnowledgeBaseConfiguration(null, classes));
    }

    /** The models with all that is in them, save the rules that are not wanted. */
    Models only(Predicate<Rule> wanted) {
        List<Model> parts = new ArrayList<>();
        for (Model model : all) {
            ModelImpl part = new ModelImpl(model.getName())
                    .withGlobals(model.getGlobals())
                    .withQueries(model.getQueries());
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
            model.getRules().stream().filter(wanted).forEach(part::addRule);
            parts.add(part);
        }
        return new Models(parts, classes);
    }

    /** These models and others, whose classes may use the classes of these. */
    Models and(Models others) {
        List<Model> together = new ArrayList<>(all);
        together.addAll(others.all);
        return new Models(together, others.classes);
    }
}
