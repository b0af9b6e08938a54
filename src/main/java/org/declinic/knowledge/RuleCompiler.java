package org.declinic.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files into the module that Drools makes of them, with the index of the rules inside. */
final class RuleCompiler {

    static final String INDEX = "declinic/rules.json";

    private static final KieServices KIE = KieServices.get();

    private RuleCompiler() {}

    /** The module as bytes, the form in which it is kept. */
    static byte[] compile(List<RuleFile> files, String version) throws RulesException {
        RuleIndex index = RuleIndex.of(files);
        KieBuilder builder;
        try {
            builder = build(files, index.entries(), version);
        } catch (RuntimeException thrownAtAMistake) {
            throw new RulesException(new CulpritSearch(files).findings(thrownAtAMistake.toString()));
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RulesException(
                    new CulpritSearch(files).findings(errors.get(0).getText()));
        }
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }

    /** The first thing that Drools says is wrong with the files, or nothing. */
    static Optional<String> error(List<RuleFile> files) {
        try {
            return build(files, List.of(), "check").getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::getText)
                    .findFirst();
        } catch (RuntimeException thrownAtAMistake) {
            return Optional.of(thrownAtAMistake.toString());
        }
    }

    private static KieBuilder build(List<RuleFile> files, List<RuleEntry> index, String version) {
        KieFileSystem sources = KIE.newKieFileSystem();
        ReleaseId release = KIE.newReleaseId("org.declinic", "rules", version);
        sources.generateAndWritePomXML(release);
        sources.writeKModuleXML(KIE.newKieModuleModel().toXML());
        for (int i = 0; i < files.size(); i++) {
            sources.write(
                    "src/main/resources/" + i + "/" + files.get(i).path(),
                    files.get(i).text());
        }
        sources.write("src/main/resources/" + INDEX, json(index));
        return KIE.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
    }

    private static byte[] json(List<RuleEntry> index) {
        try {
            return new ObjectMapper().writeValueAsString(index).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of the rules cannot be written", e);
        }
    }
}
