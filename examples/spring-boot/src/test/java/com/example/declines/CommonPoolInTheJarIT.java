package com.example.declines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPoolInTheJarIT {

    @Test
    void rulesMayBeLoadedInTheCommonPool() throws Exception {
        assertEquals(List.of("virtual-card-filtered"), Java.printedInTheJar(CommonPoolInTheJar.class));
    }
}
