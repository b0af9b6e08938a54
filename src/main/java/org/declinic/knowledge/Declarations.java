package org.declinic.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declinic.facts.FactTypes;
import org.declinic.finding.Finding;
import org.declinic.finding.Place;
import org.declinic.syntax.RuleFile;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** The types that rule files declare, held against what a fact needs: a name of its own, and fields that may be unknown. */
final class Declarations {

    private static final Map<String, String> INSTEAD_OF = Map.of(
            "int", "Integer",
            "long", "Long",
            "short", "Integer",
            "byte", "Integer",
            "double", "java.math.BigDecimal",
            "float", "java.math.BigDecimal",
            "boolean", "Boolean",
            "char", "String");

    private final Set<String> inJava = Set.copyOf(FactTypes.inJava().names());
    private final Map<String, Place> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(RuleFile file, PackageDescr parsed) {
        for (TypeDeclarationDescr type : parsed.getTypeDeclarations()) {
            Place place = new Place(file.path(), type.getLine(), type.getColumn() + 1);
            Place first = places.putIfAbsent(type.getTypeName(), place);
            if (first != null || inJava.contains(type.getTypeName())) {
                wrong(
                        place,
                        "duplicate-type",
                        "the fact type " + type.getTypeName() + " is declared already"
                                + (first == null ? "" : ": " + first));
            }
            type.getFields().values().forEach(field -> checkMayBeUnknown(file, field));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private void checkMayBeUnknown(RuleFile file, TypeFieldDescr field) {
        String instead = INSTEAD_OF.get(field.getPattern().getObjectType());
        if (instead != null) {
            wrong(
                    new Place(file.path(), field.getLine(), field.getColumn() + 1),
                    "never-unknown",
                    field.getFieldName() + " could never be unknown; write " + instead + " as its type");
        }
    }

    private void wrong(Place place, String code, String message) {
        findings.add(Finding.error(place, code, message));
    }
}
