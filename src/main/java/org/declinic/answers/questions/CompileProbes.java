package org.declinic.answers.questions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.declinic.answers.whynot.WhyNots;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.engine.knowledge.RulesException;
import org.declinic.language.syntax.RuleFiles;

/**
 * The step of the build that compiles what is asked about the conditions of the program's own rules, so that its jar
 * need compile nothing to ask questions and to say why not.
 */
public final class CompileProbes {

    private CompileProbes() {}

    /**
     * Compiles into a folder of classes.
     *
     * @param arguments the folder of rules, and the folder of classes with the compiled rules in it
     * @throws RulesException when the rules cannot be compiled
     */
    public static void main(String[] arguments) throws RulesException {
        RuleFiles files = RuleFiles.in(List.of(Path.of(arguments[0])), Optional.empty());
        Knowledge knowledge = KnowledgeLoader.load(files).keepingIn(Path.of(arguments[1]));
        new Questions(knowledge);
        new WhyNots(knowledge);
    }
}
