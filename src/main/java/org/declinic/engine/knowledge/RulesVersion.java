package org.declinic.engine.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;

/** What tells rule sets apart: the paths and the content of their files. */
public final class RulesVersion {

    private static final int SHOWN_DIGITS = 12;

    private RulesVersion() {}

    /**
     * The version of rules.
     *
     * @param files the rule files
     * @return the first 12 hexadecimal digits of the SHA-256 of the files
     */
    public static String of(RuleFiles files) {
        return shown(hash(files));
    }

    static String shown(String hash) {
        return hash.substring(0, SHOWN_DIGITS);
    }

    /**
     * The name that compiled files are kept under, whatever their tables hold: what was compiled with a permission is not
     * found without it.
     */
    static String key(RuleFiles files) {
        return shortened(hash(files.files())) + (files.anyJava() ? "-java" : "");
    }

    /** The name of a file that is there when tables were checked with these rules. */
    static String checkedTables(String hash) {
        return shortened(hash) + "-tables";
    }

    static String hash(RuleFiles files) {
        return hash(
                Stream.concat(files.files().stream(), files.tables().stream()).toList());
    }

    static String hash(List<RuleFile> files) {
        return Sha256.of(files.stream()
                .flatMap(file -> Stream.of(file.path(), file.text()))
                .toList());
    }

    private static String shortened(String hash) {
        return hash.substring(0, 2 * SHOWN_DIGITS);
    }
}
