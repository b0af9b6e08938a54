package org.declinic.tables;

import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** The types that rule files declare. */
public final class DeclaredTypes {

    private DeclaredTypes() {}

    /**
     * The types of compiled rules.
     *
     * @param kieBase the rules
     * @return the types, package by package
     */
    public static Stream<FactType> of(KieBase kieBase) {
        return kieBase.getKiePackages().stream().flatMap(inPackage -> inPackage.getFactTypes().stream());
    }
}
