package org.declinic.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.declinic.semantics.RuleSet;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.RuleFiles;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Loads rule sets, compiling only those that are not kept. */
final class KnowledgeLoader {

    private static final int SHOWN_DIGITS = 12;

    private final CompiledRules kept;

    KnowledgeLoader(CompiledRules kept) {
        this.kept = kept;
    }

    Knowledge load(RuleFiles files, Supplier<RuleSet> rules) throws RulesException {
        if (!files.errors().isEmpty()) {
            throw new RulesException(files.errors());
        }
        String hash = hash(files.files());
        String key = key(files);
        Optional<byte[]> module = kept.find(key);
        if (module.isPresent()) {
            try {
                return open(module.get(), files);
            } catch (RuntimeException | LinkageError | IOException damaged) {
                // compiled anew below, and kept again
            }
        }
        byte[] compiled = RuleCompiler.compile(files, rules.get(), hash);
        kept.keep(key, compiled);
        try {
            return open(compiled, files);
        } catch (IOException e) {
            throw new IllegalStateException("the compiled rules cannot be opened", e);
        }
    }

    static Knowledge open(byte[] bytes, RuleFiles files) throws IOException {
        RuleModule module = new RuleModule(bytes);
        List<RuleEntry> rules =
                new ObjectMapper().readValue(module.entry(RuleCompiler.INDEX), new TypeReference<>() {});
        Knowledge.Whole whole = new Knowledge.Whole(files, module, module.models(), rules);
        KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(whole.models());
        return new Knowledge(version(hash(files.files())), whole, kieBase, Partition.of(whole.models()), rules);
    }

    /** The name that compiled files are kept under: what was compiled with a permission is not found without it. */
    static String key(RuleFiles files) {
        return hash(files.files()).substring(0, 2 * SHOWN_DIGITS)
                + (files.anyJava() ? "-java-" : "-")
                + ProgramBuild.id();
    }

    static String version(String hash) {
        return hash.substring(0, SHOWN_DIGITS);
    }

    static String hash(List<RuleFile> files) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (RuleFile file : files) {
            sha256.update((file.path() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
