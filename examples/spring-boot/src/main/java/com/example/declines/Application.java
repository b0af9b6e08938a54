package com.example.declines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.declinic.Declinic;
import org.declinic.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that says why checkouts were declined. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    /** The knowledge: Declinic's rules, and on top of them those of folders, when there are any. */
    @Bean
    Declinic declinic(
            @Value("${declines.rules:}") List<String> folders, @Value("${declines.deadline}") Duration deadline) {
        return Declinic.builder()
                .rules(Rules.builtInAnd(folders.stream().map(Path::of).toArray(Path[]::new)))
                .deadline(deadline)
                .build();
    }
}
