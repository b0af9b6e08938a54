package org.declinic.cases.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.declinic.engine.knowledge.KnowledgeLoader;
import org.declinic.language.syntax.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a table of a processor that nobody knows, on top of the program's own rules. */
class CodesTest {

    private static final String TABLE = """
            source,code,reason,retry,certainty,origin,edition,to
            acme,1,card-expired,change,0.9,A1,read 2026-11,2026-11-28
            acme,2,card-expired,change,0.9,A1,read 2025-10; page undated,
            acme,3,card-expired,change,0.9,A1,rules of 2025-11-29,
            acme,4,card-expired,change,0.9,A1,page undated,
            """;

    @TempDir
    private Path folder;

    @Test
    void rowsThatEndedOrWereReadMoreThanAYearAgoAreToBeLookedAt() throws Exception {
        List<Codes.Stale> stale = codes().stale(LocalDate.parse("2026-11-29")).stream()
                .filter(row -> row.row().startsWith("codes/acme.csv"))
                .toList();
        assertEquals("""
                codes/acme.csv:2: acme 1: it held until 2026-11-28
                codes/acme.csv:3: acme 2: its edition is old: read 2025-10; page undated
                2 rows to look at
                """, CatalogText.stale(stale));
    }

    @Test
    void aCauseIsListedWithTheRowsThatGiveIt() throws Exception {
        assertEquals(
                List.of("acme 1", "acme 2", "acme 3", "acme 4"),
                codes().of("card-expired").stream()
                        .filter(code -> code.row().startsWith("codes/acme.csv"))
                        .map(Codes.Code::code)
                        .toList());
        assertEquals(List.of(), codes().of("virtual-card-filtered"));
    }

    private Codes codes() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("codes")).resolve("acme.csv"), TABLE);
        return new Codes(KnowledgeLoader.load(RuleFiles.onTopOfTheProgram(List.of(folder))));
    }
}
