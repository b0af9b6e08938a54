package org.declinic.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declinic.syntax.RuleFile;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Compiles queries beside a rule set, all that can be compiled of them. */
final class QueryCompiler {

    private final String version;
    private final RuleModule rules;
    private final CompiledRules kept;

    QueryCompiler(String version, RuleModule rules, CompiledRules kept) {
        this.version = version;
        this.rules = rules;
        this.kept = kept;
    }

    KieBase compile(List<RuleFile> needed, List<RuleFile> queries) {
        RuleFile ofRules = new RuleFile("", "version", version);
        String key = KnowledgeLoader.key(KnowledgeLoader.hash(together(List.of(ofRules), together(needed, queries))));
        Optional<byte[]> module = kept.find(key);
        if (module.isPresent()) {
            try {
                return new RuleModule(module.get(), rules).kieBase();
            } catch (RuntimeException | LinkageError | IOException damaged) {
                // compiled anew below, and kept again
            }
        }
        Optional<byte[]> compiled = compileAllThatCan(needed, queries);
        if (compiled.isEmpty()) {
            return KieBaseBuilder.createKieBaseFromModel(List.of());
        }
        kept.keep(key, compiled.get());
        try {
            return new RuleModule(compiled.get(), rules).kieBase();
        } catch (IOException e) {
            throw new IllegalStateException("the compiled queries cannot be opened", e);
        }
    }

    private Optional<byte[]> compileAllThatCan(List<RuleFile> needed, List<RuleFile> queries) {
        Optional<byte[]> all = compileAll(needed, queries);
        if (all.isPresent() || queries.size() < 2) {
            return all;
        }
        List<RuleFile> good = thatCompile(needed, queries);
        return good.isEmpty() ? Optional.empty() : compileAll(needed, good);
    }

    /** Those of files that do not all compile. */
    private List<RuleFile> thatCompile(List<RuleFile> needed, List<RuleFile> queries) {
        if (queries.size() < 2) {
            return List.of();
        }
        int middle = queries.size() / 2;
        return Stream.of(queries.subList(0, middle), queries.subList(middle, queries.size()))
                .flatMap(half -> (compileAll(needed, half).isPresent() ? half : thatCompile(needed, half)).stream())
                .toList();
    }

    private Optional<byte[]> compileAll(List<RuleFile> needed, List<RuleFile> queries) {
        return RuleCompiler.compileQueries(together(needed, queries), rules);
    }

    private static List<RuleFile> together(List<RuleFile> some, List<RuleFile> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
