package org.declinic.engine.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declinic.language.syntax.RuleFile;
import org.declinic.tables.ModuleResource;

/** Puts tables into a module of compiled rules. So the rules need not be compiled again when a table changes. */
final class ModuleTables {

    private ModuleTables() {}

    static Map<String, byte[]> into(Map<String, byte[]> module, List<RuleFile> tables) {
        Map<String, String> texts = new HashMap<>();
        tables.forEach(table -> texts.put(table.path(), table.text()));
        Map<String, byte[]> with = new HashMap<>(module);
        with.put(ModuleResource.NAME, ModuleResource.packed(texts));
        return with;
    }
}
