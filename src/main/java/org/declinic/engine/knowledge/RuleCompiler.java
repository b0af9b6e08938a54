package org.declinic.engine.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declinic.finding.Finding;
import org.declinic.language.sandbox.Sandbox;
import org.declinic.language.sandbox.Weaving;
import org.declinic.language.semantics.JavaClasses;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFiles;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;

/** Compiles rule files into the module that Drools makes of them, with the index of the rules inside. */
final class RuleCompiler {

    private RuleCompiler() {}

    /** The module as bytes, the form in which it is kept. */
    static byte[] compile(RuleFiles files, RuleSet rules) throws RulesException {
        return compile(files, rules, ModuleBuild.release(RulesVersion.hash(files.files())), ModuleBuild.plain());
    }

    /** The module as bytes, with a name and a description of its own. */
    static byte[] compile(RuleFiles files, RuleSet rules, ReleaseId release, KieModuleModel model)
            throws RulesException {
        if (!rules.errors().isEmpty()) {
            throw new RulesException(rules.errors());
        }
        refuse(files, rules);
        try {
            return packed(ModuleBuild.build(files, ModuleIndex.of(files, rules), release, JavaClasses.loader(), model));
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
            ModuleBuild.build(
                    files,
                    ModuleIndex.of(files),
                    ModuleBuild.release("check"),
                    JavaClasses.loader(),
                    ModuleBuild.plain());
            return Optional.empty();
        } catch (DoesNotCompile e) {
            return Optional.of(e);
        }
    }

    /** The module that files make on the classes of another one, or empty when they do not compile. */
    static Optional<byte[]> compileOn(RuleFiles files, ClassLoader rules) {
        try {
            ReleaseId release = ModuleBuild.release("part-" + RulesVersion.hash(files.files()));
            return Optional.of(
                    packed(ModuleBuild.build(files, ModuleIndex.of(files), release, rules, ModuleBuild.plain())));
        } catch (DoesNotCompile e) {
            return Optional.empty();
        }
    }

    /**
     * What files compile to on the classes of another module, or empty when they do not. No rule set is made of it, so the
     * expressions need not become classes of their own, which is most of the work.
     */
    static Optional<RuleModule> verify(RuleFiles files, ClassLoader types) {
        KieModuleModel model = ModuleBuild.plain()
                .setConfigurationProperty(ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME, "false");
        ReleaseId release =
                ModuleBuild.release("verify-" + files.files().get(0).path().hashCode());
        try {
            InternalKieModule compiled = ModuleBuild.build(files, ModuleIndex.of(files), release, types, model);
            return Optional.of(RuleModule.of(compiled.getBytes(), types));
        } catch (DoesNotCompile | IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] packed(InternalKieModule compiled) throws DoesNotCompile {
        ReleaseId release = compiled.getReleaseId();
        String names = ModuleIndex.folder(release.getGroupId(), release.getArtifactId())
                + CanonicalKieModule.GENERATED_CLASS_NAMES;
        try {
            Map<String, byte[]> entries = RuleModule.entries(compiled.getBytes());
            entries.computeIfPresent(names, (name, set) -> sorted(set));
            entries.replaceAll((name, entry) -> name.endsWith(".class") ? Weaving.woven(entry) : entry);
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
}
