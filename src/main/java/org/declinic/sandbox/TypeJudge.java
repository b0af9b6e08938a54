package org.declinic.sandbox;

import java.util.List;
import java.util.Set;
import org.declinic.syntax.ParsedFile;
import org.declinic.syntax.RuleFile;
import org.declinic.syntax.Span;
import org.declinic.syntax.Token;
import org.declinic.syntax.Unit;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Judges a declared type. The values that it gives its fields and constants are calculated while it is compiled. */
final class TypeJudge {

    private static final Set<String> LITERALS = Set.of("true", "false", "null", "-", "+");

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
        type.getAnnotations().forEach(annotation -> judgeNames(annotation.getName()));
        for (TypeFieldDescr field : type.getFields().values()) {
            judgeNames(field.getPattern().getObjectType());
            judgeValue(field.getInitExpr());
            field.getAnnotations().forEach(annotation -> judgeNames(annotation.getName()));
        }
        if (type instanceof EnumDeclarationDescr constants) {
            constants.getLiterals().forEach(constant -> constant.getConstructorArgs()
                    .forEach(this::judgeValue));
        }
    }

    private void judgeSuperType(QualifiedName type) {
        if (!names.isDeclared(type.getFullName()) && !names.isDeclared(type.getName())) {
            forbid(type.getName(), type.getFullName() + " as a supertype");
        }
    }

    private void judgeNames(String piece) {
        for (Use use : Use.in(words(piece), names)) {
            forbid(use.last().text(), use.name());
        }
    }

    /** A value must be a literal, or a constant of a class that is allowed. */
    private void judgeValue(String piece) {
        if (piece == null) {
            return;
        }
        judgeNames(piece);
        for (Token word : words(piece)) {
            boolean isLiteral =
                    switch (word.kind()) {
                        case TEXT, NUMBER, WORD -> !word.is("new");
                        case SYMBOL -> LITERALS.contains(word.text()) || word.is(".");
                        default -> false;
                    };
            if (!isLiteral) {
                forbid(unit.header().get(1).text(), "a calculated value, " + piece.strip());
                return;
            }
        }
    }

    private static List<Token> words(String piece) {
        return ParsedFile.words(new Span(RuleFile.generated("", piece), null, 0, piece.length()));
    }

    private void forbid(String word, String what) {
        refused.inUnit(unit, word, Refusal.forbidden(what));
    }
}
