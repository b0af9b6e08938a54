package org.declinic.authoring.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.declinic.finding.Severity;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.Span;
import org.declinic.language.syntax.Token;
import org.declinic.text.DidYouMean;

/** What rule files allow by {@code // declinic: allow CODE, because REASON}, and what is wrong with such comments. */
final class Allowances {

    private static final String FORM = "write // declinic: allow CODE, because REASON";
    private static final Pattern MEANT = Pattern.compile("(?i)//+\\s*declinic\\s*(:|allow\\b).*");
    private static final Pattern READABLE =
            Pattern.compile("//+\\s*declinic:\\s*allow\\s+([\\w-]+)\\s*(?:,\\s*because\\b\\s*(.*?))?\\s*");

    private final List<Allowance> all = new ArrayList<>();
    private final Set<Allowance> used = new HashSet<>();
    private final List<Finding> mistakes = new ArrayList<>();

    Allowances(List<ParsedFile> files) {
        files.forEach(this::read);
    }

    /** The finding with the reason for which it is allowed, or empty when it is not. */
    Optional<Allowed> allowed(Finding finding) {
        List<Allowance> matching =
                all.stream().filter(allowance -> allowance.allows(finding)).toList();
        used.addAll(matching);
        return matching.stream().findFirst().map(first -> new Allowed(finding, first.reason()));
    }

    List<Finding> mistakes() {
        return mistakes;
    }

    /** The allowances in some files that have allowed nothing. */
    Stream<Finding> unused(Predicate<RuleFile> inFile) {
        return all.stream()
                .filter(allowance -> !used.contains(allowance)
                        && inFile.test(allowance.place().file()))
                .map(Allowance::unused);
    }

    private void read(ParsedFile file) {
        List<Token> comments = file.comments().stream()
                .filter(comment -> MEANT.matcher(comment.text()).matches())
                .toList();
        if (comments.isEmpty()) {
            return;
        }
        Set<Integer> linesOfComments = file.comments().stream()
                .filter(Token::beginsLine)
                .map(comment -> file.file().place(comment.from()).line())
                .collect(toSet());
        for (Token comment : comments) {
            int line = file.file().place(comment.from()).line();
            while (comment.beginsLine() && linesOfComments.contains(line)) {
                line++;
            }
            read(comment.text(), new Span(file.file(), null, comment.from(), comment.to()), line);
        }
    }

    private void read(String text, Span place, int line) {
        Matcher matcher = READABLE.matcher(text);
        if (!matcher.matches()) {
            mistakes.add(place.finding(Code.BAD_ALLOWANCE, "this allowance cannot be read")
                    .help(FORM));
            return;
        }
        String name = matcher.group(1);
        String reason = matcher.group(2);
        Span word = place.at(place.from() + matcher.start(1), place.from() + matcher.end(1));
        Code code = Code.aboutRules().get(name);
        if (code == null) {
            String near = DidYouMean.help(name, Code.aboutRules().keySet());
            mistakes.add(word.finding(Code.UNKNOWN_ALLOWANCE, "there is no code '" + name + "'")
                    .help(near == null ? "the codes stand in docs/checks/README.md" : near));
        } else if (!code.severities().contains(Severity.WARNING)) {
            mistakes.add(word.finding(Code.ALLOWED_ERROR, "'" + name + "' is an error, and no error can be allowed")
                    .help("remove this, and mend what is wrong"));
        } else if (reason == null || reason.isEmpty()) {
            mistakes.add(place.finding(Code.BAD_ALLOWANCE, "this allowance gives no reason")
                    .help("write // declinic: allow " + name + ", because REASON"));
        } else {
            all.add(new Allowance(place, line, code, reason));
        }
    }
}
