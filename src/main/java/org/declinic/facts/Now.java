package org.declinic.facts;

import java.time.Instant;

/**
 * The moment at which advice is asked. Rules see this fact, never the machine's clock.
 *
 * @param instant the moment
 */
@HowMany(max = 1)
public record Now(Instant instant) {}
