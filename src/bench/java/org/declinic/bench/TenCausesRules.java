package org.declinic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RulesException;

/** The project's rules about ten causes, cut out of its files, with what makes causes of reasons. */
final class TenCausesRules {

    private static final Path RULES = Path.of("rules");
    private static final Path CUT = Path.of("target", "bench", "ten-causes");
    private static final Pattern RULE = Pattern.compile("^rule \".*?^end$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final List<String> FILES = List.of(
            "cards/region-lock.drl",
            "klarna/card-amount.drl",
            "klarna/card-life.drl",
            "klarna/card-merchant.drl",
            "klarna/klarna-account.drl",
            "klarna/klarna-risk.drl",
            "tiktok-shop/outdated-app.drl");

    private TenCausesRules() {}

    static Knowledge load() throws IOException, RulesException {
        for (String file : FILES) {
            String rules = Files.readString(RULES.resolve(file)).replaceAll("import declinic\\.codes\\..*\n", "");
            write(file, RULE.matcher(rules).replaceAll(rule -> isWanted(rule.group()) ? "$0" : ""));
        }
        write("core/certainty.drl", Files.readString(RULES.resolve("core/certainty.drl")));
        return Knowledge.load(List.of(CUT));
    }

    /** Whether a rule is about a cause, and about what a case states. */
    private static boolean isWanted(String rule) {
        return rule.contains("@cause(") && !rule.contains("CodeMeaning(");
    }

    private static void write(String file, String rules) throws IOException {
        Files.createDirectories(CUT.resolve(file).getParent());
        Files.writeString(CUT.resolve(file), rules);
    }
}
