package org.declinic.language.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.declinic.language.syntax.ParsedFile;
import org.declinic.language.syntax.Token;
import org.declinic.language.syntax.Unit;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Judges one rule file as Drools' parser understands it: the compiler works on this tree, and runs some of it.
 */
final class TreeJudge {

    /** What starts threads or asks the machine's clock. */
    private static final Set<String> TIMED = Set.of("timer", "duration", "calendars", "date-effective", "date-expires");

    private final ParsedFile file;
    private final FileNames names;
    private final Set<String> packages;
    private final Refused refused;

    /** The first unit of each keyword, and the first one of a keyword that has a word. */
    private final Map<String, Unit> units = new HashMap<>();

    TreeJudge(ParsedFile file, FileNames names, Set<String> packages, Refused refused) {
        this.file = file;
        this.names = names;
        this.packages = packages;
        this.refused = refused;
        for (Unit unit : file.units()) {
            units.putIfAbsent(unit.keyword(), unit);
            unit.header().forEach(word -> units.putIfAbsent(unit.keyword() + " " + word.text(), unit));
        }
    }

    void judge() {
        PackageDescr tree = file.tree();
        if (file.units().isEmpty()) {
            return;
        }
        if (PackageNames.belongToPrograms(tree.getNamespace())) {
            forbid(unitOf("package"), tree.getNamespace(), "the package " + tree.getNamespace());
        }
        if (tree.getUnit() != null) {
            forbid(unitOf("unit"), tree.getUnit().getTarget(), "a rule unit");
        }
        tree.getAttributes().forEach(attribute -> judge(unitOf(attribute), attribute));
        tree.getImports().forEach(this::judgeImport);
        tree.getFunctionImports().forEach(each -> judge(unitOf("import", each.getTarget()), each.getTarget()));
        tree.getAccumulateImports()
                .forEach(each -> forbid(
                        unitOf("import", each.getTarget()),
                        each.getTarget(),
                        "an imported function of accumulate, " + each.getTarget()));
        tree.getWindowDeclarations().forEach(each -> forbid(unitOf("declare"), each.getName(), "a window"));
        tree.getGlobals().forEach(each -> judge(unitOf("global", each.getIdentifier()), each.getType()));
        for (AbstractClassTypeDeclarationDescr type : tree.getClassAndEnumDeclarationDescrs()) {
            new TypeJudge(unitOf("declare", type.getTypeName()), names, refused).judge(type);
        }
        tree.getFunctions().forEach(this::judge);
        tree.getRules().forEach(this::judge);
    }

    private void judgeImport(ImportDescr each) {
        String target = each.getTarget();
        Unit unit = unitOf("import", target);
        judge(unit, target);
        String inPackage = target.endsWith(".*") ? target.substring(0, target.length() - 2) : null;
        if (inPackage != null
                && !packages.contains(inPackage)
                && !ClassList.ALLOWED.hasPackage(inPackage)
                && names.qualified(inPackage).isEmpty()) {
            forbid(unit, inPackage, target);
        }
    }

    private void judge(FunctionDescr function) {
        Unit unit = unitOf("function", function.getName());
        judge(unit, function.getReturnType());
        function.getParameterTypes().forEach(type -> judge(unit, type));
        judge(unit, function.getBody());
        judgeDialect(unit, function.getDialect());
    }

    private void judge(RuleDescr rule) {
        Unit unit = refused.unitAt(file.span(null, rule).from());
        JavaPieces pieces = JavaPieces.of(rule);
        pieces.texts().forEach(text -> judge(unit, text));
        rule.getAttributes().values().stream()
                .filter(attribute -> !isOfPackage(attribute))
                .forEach(attribute -> judge(unit, attribute));
        if (pieces.patterns().stream().anyMatch(each -> !each.getBehaviors().isEmpty())) {
            forbid(unit, "over", "a window");
        }
        if (rule.getUnit() != null) {
            forbid(unit, "unit", "a rule unit");
        }
    }

    /** Whether a rule only has it from the head of the file, where it is judged. */
    private boolean isOfPackage(AttributeDescr attribute) {
        AttributeDescr ofPackage = file.tree().getAttribute(attribute.getName());
        return ofPackage != null && Objects.equals(ofPackage.getValue(), attribute.getValue());
    }

    private void judge(Unit unit, AttributeDescr attribute) {
        if (TIMED.contains(attribute.getName())) {
            String first = attribute.getName().replaceAll("-.*", "");
            forbid(unit, first, "the attribute '" + attribute.getName() + "'");
        } else if (attribute.getName().equals("dialect")) {
            judgeDialect(unit, attribute.getValue());
        } else if (attribute.getType() == AttributeDescr.Type.EXPRESSION
                && attribute.getValue() != null
                && attribute.getValue().matches("(?s).*[.(].*[\\p{L}$_].*|.*[\\p{L}$_].*[.(].*")) {
            forbid(unit, attribute.getName(), "a calculated '" + attribute.getName() + "'");
        }
    }

    private void judgeDialect(Unit unit, String dialect) {
        if (dialect != null && !dialect.replace("\"", "").equals("java")) {
            forbid(unit, "dialect", "the dialect " + dialect.replace("\"", ""));
        }
    }

    /** A piece of Java. What is none, such as a text that is not closed, the compiler could take for something else. */
    private void judge(Unit unit, String piece) {
        if (piece == null) {
            return;
        }
        List<Token> words = ParsedFile.words(piece);
        for (Use use : Use.in(words, names)) {
            refused.inUnit(unit, use.last().text(), Refusal.forbidden(use.name()));
        }
        words.stream()
                .filter(word -> switch (word.kind()) {
                    case UNCLOSED_TEXT, TYPOGRAPHIC_TEXT, QUOTED_TEXT -> true;
                    default -> false;
                })
                .forEach(word -> forbid(unit, word.text(), "what cannot be read without doubt: " + word.text()));
    }

    private void forbid(Unit unit, String word, String what) {
        refused.inUnit(unit, word, Refusal.forbidden(what));
    }

    private Unit unitOf(BaseDescr descr) {
        return refused.unitAt(file.span(null, descr).from());
    }

    /** The unit of a keyword, or the first one. */
    private Unit unitOf(String keyword) {
        return unitOf(keyword, "");
    }

    /** The unit of a keyword that has the last part of a name among its words, or one of the keyword. */
    private Unit unitOf(String keyword, String name) {
        String last = name.replace(".*", "").replaceAll(".*\\.", "");
        Unit first = units.getOrDefault(keyword, file.units().get(0));
        return units.getOrDefault(keyword + " " + last, first);
    }
}
