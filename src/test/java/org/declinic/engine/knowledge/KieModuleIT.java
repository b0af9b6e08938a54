package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar is a KIE module, whose rules run where nothing could compile them. */
class KieModuleIT {

    private static final String VERSION = System.getProperty("project.version");

    /** The jars that read and compile rules, and those of the command line. */
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "ecj|javaparser|mvel|antlr|model-codegen|picocli|yaml|freemarker|jsonschema|progressbar|jline|slf4j-simple");

    @Test
    void aContainerOfTheClassPathHasSessionsWithoutACompiler() throws Exception {
        List<String> classPath = new ArrayList<>(List.of("target/declinic-" + VERSION + ".jar", "target/test-classes"));
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            jars.map(Path::toString)
                    .filter(jar -> !NOT_NEEDED.matcher(jar).find())
                    .forEach(classPath::add);
        }
        assertEquals("""
                org.declinic:declinic:%s
                virtual-card-filtered 0.60
                use-native-klarna
                pay-with-paypal
                """.formatted(VERSION), run(classPath));
    }

    @Test
    void theJarHoldsTheRuleFilesForReading() throws Exception {
        for (String path : List.of("core/plan.drl", "klarna/wallet.drl")) {
            assertEquals(
                    Files.readString(Path.of("rules", path)),
                    new String(KieModuleIT.class
                            .getResourceAsStream("/declinic-rules/" + path)
                            .readAllBytes()));
        }
    }

    private static String run(List<String> classPath) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.misc.unsafe.memory.access=allow",
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        KieWay.class.getName(),
                        VERSION)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
