package org.declinic.authoring.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.answers.conditions.Dropped;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.model.Model;

/** Finds constraints that Drools drops when it compiles a rule, without a word. */
final class DroppedConstraints {

    /** A name and its field, to which a test is joined. */
    private static final Pattern JOINED = Pattern.compile("^([^\"'|()]*?)\\s*&&");

    private static final Pattern BOUND = Pattern.compile("^[$\\w]+\\s*:\\s*(?!=)");

    private DroppedConstraints() {}

    /** Holds rules against what they were compiled to; if that does not tell what is missing, against the whole with its texts. */
    static List<Finding> in(RuleFiles files, RuleSet rules, List<Model> models) throws RulesException {
        List<Dropped> dropped = Dropped.in(rules, models);
        if (!dropped.stream().allMatch(Dropped::isTold)) {
            dropped = Dropped.in(rules, KnowledgeLoader.load(files, rules).models());
        }
        return dropped.stream().map(DroppedConstraints::finding).toList();
    }

    private static Finding finding(Dropped dropped) {
        String what = dropped.isTold() ? "'" + dropped.text() + "'" : "a constraint of this";
        return dropped.place()
                .finding(
                        Code.DROPPED_CONSTRAINT,
                        "Drools drops " + what + ", and the rule fires as if it were not written")
                .help(dropped.isTold() ? help(dropped) : "write one comparison between two commas");
    }

    private static String help(Dropped dropped) {
        String text = BOUND.matcher(dropped.text()).replaceFirst("");
        return switch (dropped.of()) {
            case PATTERN -> {
                Matcher joined = JOINED.matcher(dropped.text());
                yield joined.find()
                        ? "write " + joined.replaceFirst("$1,")
                        : "write what is to be tested behind a comma, as a constraint of its own";
            }
            case FROM_ACCUMULATED ->
                "write the type of what is accumulated in place of Object, such as Number( intValue > 1 )";
            case ACCUMULATED ->
                dropped.results().stream()
                        .filter(result -> names(text, result))
                        .findFirst()
                        .map(result -> text.contains("#")
                                ? "write it as a pattern behind this, such as String( length > 1 ) from " + result
                                : "write " + result + " != null && "
                                        + (text.contains("||") ? "( " + text + " )" : text))
                        .orElse("write it into the pattern that it is about");
        };
    }

    private static boolean names(String text, String variable) {
        return ParsedFile.words(text).stream().anyMatch(word -> word.is(variable));
    }
}
