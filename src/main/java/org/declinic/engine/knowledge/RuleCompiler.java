package org.declinic.engine.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declinic.finding.Finding;
import org.declinic.language.sandbox.CompiledClasses;
import org.declinic.language.sandbox.Refusal;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** Compiles rule files into the module that Drools makes of them, with the index of the rules inside. */
final class RuleCompiler {

    private static final KieServices KIE = KieServices.get();

    private static final String RESOURCES = "src/main/resources/";
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+(\\w+(?:\\.\\w+)*)", Pattern.MULTILINE);

    /** A module of one KieBase, and of one session of each kind. */
    private static final String PLAIN = plain().toXML();

    private RuleCompiler() {}

    /** Why files make no module: what Drools says of them, or what is refused. */
    static final class DoesNotCompile extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        DoesNotCompile(String message) {
            super(message);
            this.refusal = null;
        }

        DoesNotCompile(Refusal refusal) {
            super(refusal.message());
            this.refusal = refusal;
        }

        /** What is refused; empty for what does not compile. */
        Optional<Refusal> refusal() {
            return Optional.ofNullable(refusal);
        }
    }

    /** The module as bytes, the form in which it is kept. */
    static byte[] compile(RuleFiles files, RuleSet rules) throws RulesException {
        return compile(files, rules, release(RulesVersion.hash(files.files())), PLAIN);
    }

    /** The module as bytes, with a name and a descriptor of its own. */
    static byte[] compile(RuleFiles files, RuleSet rules, ReleaseId release, String kmodule) throws RulesException {
        if (!rules.errors().isEmpty()) {
            throw new RulesException(rules.errors());
        }
        refuse(files, rules);
        try {
            return packed(build(files, ModuleIndex.of(files, rules), release, JavaClasses.loader(), kmodule));
        } catch (DoesNotCompile e) {
            throw new RulesException(new CulpritSearch(files, rules).findings(e));
        }
    }

    /** Refuses rules that may not use all that they name. */
    static void refuse(RuleFiles files, RuleSet rules) throws RulesException {
        List<Finding> forbidden = Sandbox.findings(files, rules);
        if (!forbidden.isEmpty()) {
            throw new RulesException(forbidden);
        }
    }

    /** The first thing that is wrong with the files, or nothing. */
    static Optional<DoesNotCompile> error(RuleFiles files) {
        try {
            build(files, ModuleIndex.of(files), release("check"), JavaClasses.loader(), PLAIN);
            return Optional.empty();
        } catch (DoesNotCompile e) {
            return Optional.of(e);
        }
    }

    /** The module that files make on the classes of another one, or empty when they do not compile. */
    static Optional<byte[]> compileBeside(RuleFiles files, ClassLoader rules) {
        try {
            ReleaseId release = release("beside-" + RulesVersion.hash(files.files()));
            return Optional.of(packed(build(files, ModuleIndex.of(files), release, rules, PLAIN)));
        } catch (DoesNotCompile e) {
            return Optional.empty();
        }
    }

    /**
     * Whether files compile on the classes of another module. What comes of it is not used, so the expressions need not
     * become classes of their own, which is most of the work.
     */
    static boolean verify(RuleFiles files, ClassLoader types) {
        String kmodule = plain().setConfigurationProperty(ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME, "false")
                .toXML();
        try {
            build(
                    files,
                    ModuleIndex.of(files),
                    release("verify-" + files.files().get(0).path().hashCode()),
                    types,
                    kmodule);
            return true;
        } catch (DoesNotCompile e) {
            return false;
        }
    }

    /** Says what the host's system properties would else decide: the language, and an order that is the same every time. */
    private static KieModuleModel plain() {
        return KIE.newKieModuleModel()
                .setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL6.name())
                .setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
    }

    private static ReleaseId release(String version) {
        return KIE.newReleaseId(ModuleIndex.GROUP, "rules", version);
    }

    private static InternalKieModule build(
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

    private static byte[] packed(InternalKieModule compiled) throws DoesNotCompile {
        ReleaseId release = compiled.getReleaseId();
        String names = ModuleIndex.folder(release.getGroupId(), release.getArtifactId())
                + CanonicalKieModule.GENERATED_CLASS_NAMES;
        try {
            Map<String, byte[]> entries = RuleModule.entries(compiled.getBytes());
            entries.computeIfPresent(names, (name, set) -> sorted(set));
            return RuleModule.bytes(entries);
        } catch (IOException e) {
            throw new DoesNotCompile(e.getMessage());
        }
    }

    /** Drools writes its set of names in an order of chance. */
    private static byte[] sorted(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
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
