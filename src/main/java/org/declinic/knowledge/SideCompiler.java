package org.declinic.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.syntax.RuleFile;
import org.kie.api.KieBase;

/** Compiles other rules beside a rule set, all that can be compiled of them. */
final class SideCompiler {

    private final String version;
    private final Knowledge.Whole rules;
    private final CompiledRules kept;

    SideCompiler(String version, Knowledge.Whole rules, CompiledRules kept) {
        this.version = version;
        this.rules = rules;
        this.kept = kept;
    }

    KieBase compile(List<RuleFile> needed, List<RuleFile> others) {
        RuleFile ofRules = RuleFile.generated("version", version);
        String key = KnowledgeLoader.key(rules.files().of(together(List.of(ofRules), together(needed, others))));
        Optional<byte[]> module = kept.find(key);
        if (module.isPresent()) {
            try {
                return RuleModule.of(module.get(), rules.module().classes())
                        .models()
                        .kieBase();
            } catch (RuntimeException | LinkageError | IOException damaged) {
                // compiled anew below, and kept again
            }
        }
        Optional<byte[]> compiled = compileAllThatCan(needed, others);
        if (compiled.isEmpty()) {
            return new Models(List.of(), rules.module().classes()).kieBase();
        }
        kept.keep(key, compiled.get());
        try {
            return RuleModule.of(compiled.get(), rules.module().classes())
                    .models()
                    .kieBase();
        } catch (IOException e) {
            throw new IllegalStateException("the compiled rules cannot be opened", e);
        }
    }

    private Optional<byte[]> compileAllThatCan(List<RuleFile> needed, List<RuleFile> others) {
        Optional<byte[]> all = compileAll(needed, others);
        if (all.isPresent() || others.size() < 2) {
            return all;
        }
        List<RuleFile> good = thatCompile(needed, others);
        return good.isEmpty() ? Optional.empty() : compileAll(needed, good);
    }

    /** Those of files that do not all compile. */
    private List<RuleFile> thatCompile(List<RuleFile> needed, List<RuleFile> others) {
        if (others.size() < 2) {
            return List.of();
        }
        int middle = others.size() / 2;
        return Stream.of(others.subList(0, middle), others.subList(middle, others.size()))
                .flatMap(half -> (compileAll(needed, half).isPresent() ? half : thatCompile(needed, half)).stream())
                .toList();
    }

    private Optional<byte[]> compileAll(List<RuleFile> needed, List<RuleFile> others) {
        return RuleCompiler.compileBeside(
                rules.files().of(together(needed, others)), rules.module().classes());
    }

    private static List<RuleFile> together(List<RuleFile> some, List<RuleFile> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
