package org.declinic.language.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * Judges a declared type. Drools pastes its annotations and values into the Java class that it makes of the type, and
 * calculates some of them while it compiles: nothing but plain values may stand there.
 */
final class TypeJudge {

    private static final Set<String> SIGNS = Set.of("-", "+", ".");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}|true|false|\"[\\w./*-]{1,200}\"");
    private static final Set<String> OF_DROOLS = Set.of("key", "position");

    private final Unit unit;
    private final FileNames names;
    private final Refused refused;

    TypeJudge(Unit unit, FileNames names, Refused refused) {
        this.unit = unit;
        this.names = names;
        this.refused = refused;
    }

    void judge(AbstractClassTypeDeclarationDescr type) {
        String name = type.getType().getFullName();
        if (Classes.find(name).isPresent()) {
            forbid(type.getTypeName(), name);
        }
        if (type instanceof TypeDeclarationDescr declared && declared.isTrait()) {
            forbid("trait", "a trait");
        }
        if (!(type instanceof EnumDeclarationDescr)) {
            type.getSuperTypes().forEach(this::judgeSuperType);
        }
        type.getAnnotations().forEach(this::judge);
        for (TypeFieldDescr field : type.getFields().values()) {
            judgeNames(field.getPattern().getObjectType());
            judgeValue(field.getInitExpr());
            field.getAnnotations().forEach(this::judge);
        }
        if (type instanceof EnumDeclarationDescr constants) {
            constants
                    .getLiterals()
                    .forEach(constant -> constant.getConstructorArgs().forEach(this::judgeValue));
        }
    }

    private void judge(AnnotationDescr annotation) {
        String name = annotation.getName();
        List<Use> uses = Use.in(ParsedFile.words(name), names);
        if (!uses.isEmpty() || !OF_DROOLS.contains(name) && !isAnnotation(name)) {
            forbid(
                    name,
                    uses.isEmpty()
                            ? "the annotation @" + name + " of a type"
                            : uses.get(0).name());
        } else if (annotation.getValueMap().values().stream()
                .anyMatch(value -> !PLAIN.matcher(value.toString()).matches())) {
            forbid(name, "a value in @" + name + " that is not a number, true or false, or the path of a file");
        }
    }

    private boolean isAnnotation(String name) {
        return Stream.concat(names.simple(name).stream(), names.qualified(name).stream())
                .anyMatch(Class::isAnnotation);
    }

    private void judgeSuperType(QualifiedName type) {
        if (!names.isDeclared(type.getFullName())) {
            forbid(type.getName(), type.getFullName() + " as a supertype");
        }
    }

    private void judgeNames(String piece) {
        for (Use use : Use.in(ParsedFile.words(piece), names)) {
            forbid(use.last().text(), use.name());
        }
    }

    /** A value must be a literal, or a constant of a class that is allowed, and nothing beside it. */
    private void judgeValue(String piece) {
        if (piece == null) {
            return;
        }
        judgeNames(piece);
        List<Token> words = ParsedFile.words(piece);
        if (hasComments(piece, words) || !words.stream().allMatch(TypeJudge::isPlain)) {
            forbid(unit.header().get(1).text(), "a calculated value, " + piece.strip());
        }
    }

    private static boolean hasComments(String piece, List<Token> words) {
        int end = 0;
        StringBuilder between = new StringBuilder();
        for (Token word : words) {
            between.append(piece, end, word.from());
            end = word.to();
        }
        return !between.append(piece.substring(end)).toString().isBlank();
    }

    private static boolean isPlain(Token word) {
        return switch (word.kind()) {
            case TEXT -> word.text().startsWith("\"");
            case NUMBER, WORD -> !word.is("new");
            case SYMBOL -> SIGNS.contains(word.text());
            default -> false;
        };
    }

    private void forbid(String word, String what) {
        refused.inUnit(unit, word, Refusal.forbidden(what));
    }
}
