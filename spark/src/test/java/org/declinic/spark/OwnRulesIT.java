package org.declinic.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.declinic.LineDiagnoser;
import org.declinic.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one's own, in a folder or a jar. */
class OwnRulesIT {

    private static final String RULE = """
            package parcel

            import org.declinic.facts.*
            import static org.declinic.conclusions.Conclude.*

            declare Parcel
                heavy : Boolean
            end

            rule "A heavy parcel is not carried"
                @cause( "too-heavy" )
                @title( "The parcel is too heavy" )
                @certainty( 0.9 )
                @source( "ours" )
                @mayBeWrong( "Scales err." )
            when
                CheckoutAttempt( outcome == Outcome.DECLINED )
                Parcel( heavy == true )
            then
                because( kcontext, "The parcel is heavy." );
            end
            """;

    private static final String CASE =
            "{\"id\":\"a\",\"facts\":{\"CheckoutAttempt\":{\"outcome\":\"DECLINED\"},\"Parcel\":{\"heavy\":true}}}";

    @TempDir(factory = NamedFolder.class)
    Path temporary;

    @Test
    void aFolderAndAJarOfRulesDiagnose() throws Exception {
        TestFolder folder = new TestFolder(temporary);
        folder.write("cases.ndjson", CASE + "\n");
        folder.write("rules/parcel.drl", RULE);
        Rules rules = Rules.load(temporary.resolve("rules"));
        rules.writeJar(temporary.resolve("rules.jar"));
        String expected =
                LineDiagnoser.builder().rules(rules).build().diagnose(CASE).diagnosis() + "\n";
        for (String place : List.of("rules", "rules.jar", "file:" + folder.at("rules"))) {
            Ran ran = Ran.of(
                    "--input",
                    folder.at("cases.ndjson"),
                    "--output",
                    folder.at("out"),
                    "--errors",
                    folder.at("errors"),
                    "--rules",
                    place.startsWith("file:") ? place : folder.at(place),
                    "--replace");
            assertEquals(0, ran.exitCode(), ran.err());
            assertEquals(expected, Ran.whole(temporary.resolve("out")));
        }
        assertEquals(List.of("cases.ndjson", "errors", "out", "rules", "rules.jar"), folder.names());
    }
}
