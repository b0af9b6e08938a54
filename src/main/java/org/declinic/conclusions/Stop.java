package org.declinic.conclusions;

import java.time.Instant;

/**
 * Nothing may tell the shopper to try again before this moment.
 *
 * @param until the first moment at which a new attempt makes sense
 */
public record Stop(Instant until) {}
