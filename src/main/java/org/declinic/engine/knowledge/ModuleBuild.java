package org.declinic.engine.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declinic.language.sandbox.CompiledClasses;
import org.declinic.language.sandbox.OwnNames;
import org.declinic.language.sandbox.Refusal;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kie.builder.impl.ResultsImpl;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.util.PortablePath;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Makes a module of rule files by Drools, and refuses what came of it where its classes do what rules may not. A
 * KieBuilder would do the same, and beside it write and read XML with a library that Java 24 and later warn of, and keep
 * each module.
 */
final class ModuleBuild {

    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+(\\w+(?:\\.\\w+)*)", Pattern.MULTILINE);

    /** The {@link #plain} module, as KIE reads it. */
    private static final String KMODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kmodule xmlns="http://www.drools.org/xsd/kmodule">
              <configuration>
                <property key="%s" value="%s"/>
                <property key="%s" value="-1"/>
              </configuration>
            </kmodule>
            """.formatted(
                    LanguageLevelOption.PROPERTY_NAME,
                    LanguageLevelOption.DRL6.name(),
                    ParallelRulesBuildThresholdOption.PROPERTY_NAME);

    private ModuleBuild() {}

    /**
     * A module of one KieBase, and of one session of each kind. Says what the host's system properties would else decide:
     * the language, and an order that is the same every time.
     */
    static KieModuleModel plain() {
        KieModuleModel model = new KieModuleModelImpl()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL6.name())
                .setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return model;
    }

    static ReleaseId release(String version) {
        return new ReleaseIdImpl(ModuleIndex.GROUP, "rules", version);
    }

    static InternalKieModule build(
            RuleFiles ruleFiles, ModuleIndex index, ReleaseId release, ClassLoader classes, KieModuleModel model)
            throws DoesNotCompile {
        MemoryFileSystem files = new MemoryFileSystem();
        String description = ModuleIndex.folder(release.getGroupId(), release.getArtifactId());
        write(description + ModuleIndex.NAME, json(index), files);
        write(ModuleFolder.KMODULE, KMODULE, files);
        write(ReleaseIdImpl.getPomPropertiesPath(release), KieBuilderImpl.generatePomProperties(release), files);
        for (int i = 0; i < ruleFiles.files().size(); i++) {
            RuleFile file = ruleFiles.files().get(i);
            write(folderOf(file) + "/" + i + ".drl", OwnNames.inFields(file.text()), files);
        }
        ResultsImpl results = new ResultsImpl();
        InternalKieModule compiled;
        try {
            compiled = compile(new MemoryKieModule(release, model, files), classes, results);
        } catch (RuntimeException | StackOverflowError thrownAtAMistake) {
            throw new DoesNotCompile(thrownAtAMistake.toString());
        } catch (OutOfMemoryError e) {
            throw new DoesNotCompile("compiling takes more memory than there is");
        }
        List<Message> errors = results.getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new DoesNotCompile(errors.get(0).getText());
        }
        if (!ruleFiles.anyJava()) {
            judge(compiled, classes);
        }
        return compiled;
    }

    private static InternalKieModule compile(MemoryKieModule sources, ClassLoader classes, ResultsImpl results) {
        KieModuleKieProject project = ExecutableModelProject.SUPPLIER.apply(sources, classes);
        BuildContext context = project.createBuildContext(results);
        project.init();
        project.verify(context);
        if (!results.hasMessages(Message.Level.ERROR)) {
            project.writeProjectOutput(sources.getMemoryFileSystem(), context);
        }
        return project.getInternalKieModule();
    }

    /** With its charset, for Drools would take that of the system. */
    private static void write(String path, String text, MemoryFileSystem files) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        files.write(PortablePath.of(path), new ByteArrayResource(utf8, StandardCharsets.UTF_8.name()));
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

    private static String json(ModuleIndex index) {
        try {
            return new ObjectMapper().writeValueAsString(index);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of the rules cannot be written", e);
        }
    }
}
