package org.declinic.engine.knowledge;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;

/**
 * What changed since a rule set was compiled as a whole. Where only rules did, they alone are compiled, on the types of
 * the whole, and take the place of the old ones: a tenth of the time.
 */
final class Change {

    /** What other files can use beside types, so that they change with it. */
    private static final Set<String> SHARED = Set.of("function", "global", "query");

    /** What gives the declarations of a file their meaning. */
    private static final Set<String> HEAD = Set.of("package", "import");

    private final Knowledge.Whole whole;
    private final RuleSet now;
    private final List<RuleFile> changed;
    private final Set<String> replaced;

    Change(Knowledge.Whole whole, List<RuleFile> files, RuleSet now) {
        this.whole = whole;
        this.now = now;
        this.changed = files.stream()
                .filter(file -> !whole.files().files().contains(file))
                .toList();
        this.replaced = whole.files().files().stream()
                .filter(file -> !files.contains(file))
                .map(RuleFile::path)
                .collect(toSet());
    }

    /** The rules with the change, or empty when it needs the whole to be compiled. */
    Optional<Models> compile() {
        if (!isOfRulesOnly()) {
            return Optional.empty();
        }
        List<RuleFile> rules = now.files().stream()
                .filter(file -> changed.contains(file.file()))
                .map(Verification::withoutTypes)
                .toList();
        return rules.isEmpty()
                ? Optional.of(left())
                : RuleCompiler.compileOn(whole.files().of(rules), whole.module().classes())
                        .map(this::together);
    }

    private Models together(byte[] module) {
        try {
            return left().and(RuleModule.of(module, whole.module().classes()));
        } catch (IOException e) {
            throw new IllegalStateException("the compiled rules cannot be opened", e);
        }
    }

    /** The rules of the whole that did not change. */
    private Models left() {
        Set<String> gone = whole.rules().stream()
                .filter(rule -> replaced.contains(rule.file()))
                .map(RuleEntry::name)
                .collect(toSet());
        return Models.of(whole.module()).only(rule -> !gone.contains(rule.getName()));
    }

    /** Whether the changed files declare what they did before, share nothing else, and use nothing shared. */
    private boolean isOfRulesOnly() {
        List<ParsedFile> before = whole.files().files().stream()
                .filter(file -> replaced.contains(file.path()))
                .map(ParsedFile::of)
                .toList();
        List<ParsedFile> after = now.files().stream()
                .filter(file -> changed.contains(file.file()))
                .toList();
        return texts(before, Set.of("declare")).equals(texts(after, Set.of("declare")))
                && texts(before, SHARED).isEmpty()
                && texts(after, SHARED).isEmpty()
                && (texts(after, Set.of("declare")).isEmpty()
                        || texts(before, HEAD).equals(texts(after, HEAD)))
                && !someRuleExtends()
                && !useShared(after);
    }

    /** A rule that extends another has the conditions of both. */
    private boolean someRuleExtends() {
        return now.rules().stream().anyMatch(rule -> rule.tree().getParentName() != null);
    }

    private boolean useShared(List<ParsedFile> files) {
        Set<String> shared = now.files().stream()
                .flatMap(file -> file.units().stream())
                .filter(unit -> SHARED.contains(unit.keyword()))
                .flatMap(unit -> unit.header().stream().skip(1).takeWhile(word -> !word.is("(") && !word.is("{")))
                .map(Token::text)
                .collect(toSet());
        return files.stream()
                .flatMap(file -> file.units().stream())
                .filter(Unit::isRule)
                .flatMap(unit -> Stream.concat(unit.when().stream(), unit.then().stream()))
                .filter(word ->
                        word.isWord() && Character.isLowerCase(word.text().charAt(0)))
                .map(Token::text)
                .anyMatch(shared::contains);
    }

    private static Set<String> texts(List<ParsedFile> files, Set<String> keywords) {
        return files.stream()
                .flatMap(file -> file.units().stream())
                .filter(unit -> keywords.contains(unit.keyword()))
                .map(Unit::span)
                .map(Span::text)
                .collect(toSet());
    }
}
