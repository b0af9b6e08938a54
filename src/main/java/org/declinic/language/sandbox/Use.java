package org.declinic.language.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declinic.language.syntax.Token;

/**
 * A class that rules name and may not, or a member of one.
 *
 * @param name its qualified name
 * @param first the first of the words that name it
 * @param last the last of them
 */
record Use(String name, Token first, Token last) {

    private static final Permitted PERMITTED = new Permitted(List.of(ClassList.ALLOWED));

    /** Every forbidden class and member that words name. */
    static List<Use> in(List<Token> words, FileNames names) {
        List<Use> uses = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean isMember = at > 0 && words.get(at - 1).text().endsWith(".");
            if (words.get(at).isWord() && !isMember) {
                of(chain(words, at), names).ifPresent(uses::add);
            }
        }
        return uses;
    }

    /** The words from one on that dots join. */
    private static List<Token> chain(List<Token> words, int from) {
        List<Token> chain = new ArrayList<>(List.of(words.get(from)));
        for (int at = from + 1; at + 1 < words.size() && isJoined(words.get(at), words.get(at + 1)); at += 2) {
            chain.add(words.get(at + 1));
        }
        return chain;
    }

    private static boolean isJoined(Token dot, Token next) {
        return (dot.is(".") || dot.is("::")) && next.isWord();
    }

    private static Optional<Use> of(List<Token> chain, FileNames names) {
        String name = chain.get(0).text();
        if (!names.isDeclared(name)) {
            for (Class<?> meant : names.simple(name)) {
                Optional<Use> use = of(meant, chain, 0);
                if (use.isPresent()) {
                    return use;
                }
            }
        }
        for (int at = 1; at < chain.size(); at++) {
            name += "." + chain.get(at).text();
            Optional<Class<?>> meant = names.qualified(name);
            if (meant.isPresent()) {
                return of(meant.get(), chain, at);
            }
        }
        return Optional.empty();
    }

    /** A class that the words up to one name, and what the words after it name of that class. */
    private static Optional<Use> of(Class<?> named, List<Token> chain, int at) {
        Token first = chain.get(0);
        if (!PERMITTED.names(named.getName())) {
            return Optional.of(new Use(named.getName(), first, chain.get(at)));
        }
        if (at + 1 == chain.size()) {
            return Optional.empty();
        }
        Token next = chain.get(at + 1);
        Optional<Class<?>> nested = Classes.find(named.getName() + "$" + next.text());
        if (nested.isPresent()) {
            return of(nested.get(), chain, at + 1);
        }
        return PERMITTED.permit(named, next.text()) || next.is("class")
                ? Optional.empty()
                : Optional.of(new Use(named.getName() + "." + next.text(), first, next));
    }
}
