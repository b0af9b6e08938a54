package org.declinic.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** Parts of compiled rule sets. */
final class ModelParts {

    private ModelParts() {}

    /** Models with all that is in them, save the rules that are not wanted. */
    static List<Model> ofRules(List<Model> models, Predicate<Rule> wanted) {
        List<Model> parts = new ArrayList<>();
        for (Model model : models) {
            ModelImpl part = new ModelImpl(model.getName())
                    .withGlobals(model.getGlobals())
                    .withQueries(model.getQueries());
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
            model.getRules().stream().filter(wanted).forEach(part::addRule);
            parts.add(part);
        }
        return parts;
    }
}
