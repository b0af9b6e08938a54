package org.declinic.engine.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.sandbox.CompiledClasses;
import org.declinic.language.sandbox.Refusal;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** Makes a module of rule files by Drools, and refuses what came of it where its classes do what rules may not. */
final class ModuleBuild {

    private static final KieServices KIE = KieServices.get();

    private static final String RESOURCES = "src/main/resources/";
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+(\\w+(?:\\.\\w+)*)", Pattern.MULTILINE);

    /** A module of one KieBase, and of one session of each kind. */
    static final String PLAIN = plain().toXML();

    private ModuleBuild() {}

    /** Says what the host's system properties would else decide: the language, and an order that is the same every time. */
    static KieModuleModel plain() {
        return KIE.newKieModuleModel()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL6.name())
                .setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
    }

    static ReleaseId release(String version) {
        return KIE.newReleaseId(ModuleIndex.GROUP, "rules", version);
    }

    static InternalKieModule build(
            RuleFiles ruleFiles, ModuleIndex index, ReleaseId release, ClassLoader classes, String kmodule)
            throws DoesNotCompile {
        List<RuleFile> files = ruleFiles.files();
        KieFileSystem sources = KIE.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        sources.writeKModuleXML(kmodule);
        for (int i = 0; i < files.size(); i++) {
            // with its charset, for Drools would take that of the system
            byte[] utf8 = files.get(i).text().getBytes(StandardCharsets.UTF_8);
            sources.write(
                    RESOURCES + folderOf(files.get(i)) + "/" + i + ".drl",
                    KIE.getResources().newByteArrayResource(utf8, StandardCharsets.UTF_8.name()));
        }
        String description = ModuleIndex.folder(release.getGroupId(), release.getArtifactId());
        sources.write(RESOURCES + description + ModuleIndex.NAME, json(index));
        KieBuilder builder = KIE.newKieBuilder(sources, classes);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | StackOverflowError thrownAtAMistake) {
            throw new DoesNotCompile(thrownAtAMistake.toString());
        } catch (OutOfMemoryError e) {
            throw new DoesNotCompile("compiling takes more memory than there is");
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new DoesNotCompile(errors.get(0).getText());
        }
        KIE.getRepository().removeKieModule(release);
        InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
        if (!ruleFiles.anyJava()) {
            judge(compiled, classes);
        }
        return compiled;
    }

    /** Before any of the classes is loaded. */
    private static void judge(InternalKieModule compiled, ClassLoader beside) throws DoesNotCompile {
        Optional<Refusal> refusal = new CompiledClasses(compiled.getClassesMap(), beside).refusal();
        if (refusal.isPresent()) {
            throw new DoesNotCompile(refusal.get());
        }
    }

    /** Drools warns of each file that is not in the folder of its package. */
    private static String folderOf(RuleFile file) {
        Matcher name = PACKAGE.matcher(file.text());
        return name.find() ? name.group(1).replace('.', '/') : "";
    }

    private static byte[] json(ModuleIndex index) {
        try {
            return new ObjectMapper().writeValueAsString(index).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of the rules cannot be written", e);
        }
    }
}
