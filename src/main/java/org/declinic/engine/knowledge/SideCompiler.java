package org.declinic.engine.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.drools.model.Model;
import org.kie.api.KieBase;

/** Compiles other rules beside a rule set, all that can be compiled of them. */
final class SideCompiler {

    private final Knowledge.Whole rules;
    private final Optional<CompiledRules> kept;
    private final RuleFile types;

    SideCompiler(Knowledge.Whole rules, Optional<CompiledRules> kept) {
        this.rules = rules;
        this.kept = kept;
        this.types = RuleFile.generated("types", declared(rules.files()));
    }

    /** All that the compiled classes of other rules can use of a rule set: the types that it declares. */
    private static String declared(RuleFiles files) {
        return files.files().stream()
                .map(ParsedFile::of)
                .flatMap(file -> file.units().stream()
                        .filter(unit -> unit.keyword().equals("declare"))
                        .map(unit -> file.tree().getName() + "\n" + unit.span().text()))
                .collect(Collectors.joining("\n"));
    }

    KieBase compile(List<SideFiles> groups) {
        // Drools numbers what it generates over all that it compiles: a build that is the same every time goes in order
        boolean inOrder = kept.filter(CompiledRules::isOfOneBuild).isPresent();
        List<Optional<List<Model>>> each =
                inOrder ? groups.stream().map(this::models).toList() : InParallel.each(groups, this::models);
        List<Model> models =
                each.stream().flatMap(Optional::stream).flatMap(List::stream).toList();
        return Models.kieBase(models, rules.module().classes());
    }

    private Optional<List<Model>> models(SideFiles group) {
        String key = RulesVersion.key(rules.files().of(with(types, group.all())));
        Optional<byte[]> module = RuleModule.besideProgram(key).or(() -> kept.flatMap(compiled -> compiled.find(key)));
        if (module.isPresent()) {
            try {
                return Optional.of(open(module.get()));
            } catch (RuntimeException | LinkageError | IOException damaged) {
                // compiled anew below, and kept again
            }
        }
        Optional<byte[]> compiled = compileAllThatCan(group);
        compiled.ifPresent(bytes -> kept.ifPresent(modules -> modules.keep(key, bytes)));
        try {
            return compiled.isPresent() ? Optional.of(open(compiled.get())) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the compiled rules cannot be opened", e);
        }
    }

    private List<Model> open(byte[] module) throws IOException {
        return RuleModule.of(module, rules.module().classes()).models();
    }

    private Optional<byte[]> compileAllThatCan(SideFiles group) {
        Optional<byte[]> all = compile(group, group.rules());
        if (all.isPresent() || group.rules().size() < 2) {
            return all;
        }
        List<RuleFile> good = thatCompile(group, group.rules());
        return good.isEmpty() ? Optional.empty() : compile(group, good);
    }

    /** Those of files that do not all compile. */
    private List<RuleFile> thatCompile(SideFiles group, List<RuleFile> some) {
        if (some.size() < 2) {
            return List.of();
        }
        int middle = some.size() / 2;
        return Stream.of(some.subList(0, middle), some.subList(middle, some.size()))
                .flatMap(half -> (compile(group, half).isPresent() ? half : thatCompile(group, half)).stream())
                .toList();
    }

    private Optional<byte[]> compile(SideFiles group, List<RuleFile> some) {
        return RuleCompiler.compileBeside(
                rules.files().of(group.with(some)), rules.module().classes());
    }

    private static List<RuleFile> with(RuleFile first, List<RuleFile> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
