package org.declinic.answers.explain;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.declinic.answers.explain.AnswersPage.Kind;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.engine.session.RuleFailure;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;

/** Explanations in tests, by the project's rules or by rules of a test. */
final class Explanations {

    static final Explainer OF_PROJECT = new Explainer(ProjectRules.KNOWLEDGE);

    private Explanations() {}

    static Why ofSample(String id) {
        Case sample = Samples.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return of(OF_PROJECT, id, sample.facts());
    }

    static Why of(Path file) throws IOException {
        Case read = Samples.parse(Files.readString(file)).get(0);
        return of(OF_PROJECT, read.id(), read.facts());
    }

    static Why of(Explainer explainer, String id, Collection<?> facts) {
        try {
            return explainer.explain(id, facts);
        } catch (RuleFailure e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** An explainer by the rules of a folder alone. */
    static Explainer by(Path folder) throws RulesException {
        RuleFiles files = RuleFiles.in(List.of(folder), Optional.empty());
        return new Explainer(KnowledgeLoader.loadOnce(files, List.of(), false));
    }

    static String text(Why why) {
        return text(why, new Detail(false, false));
    }

    static String text(Why why, Detail detail) {
        StringWriter out = new StringWriter();
        try {
            new WhyText(out, Style.PLAIN, detail).write(why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String page(Why why) {
        StringWriter out = new StringWriter();
        try {
            AnswersPage.write(
                    Kind.WHY,
                    why.rules(),
                    List.of(WhyContents.of(
                            why, new Detail(false, false), AnswersPage.ruleTexts(ProjectRules.KNOWLEDGE))),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
