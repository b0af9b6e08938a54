package org.declinic.facts;

/**
 * What a processor, a network or a lender said about the decline.
 *
 * @param source the scheme that the code belongs to
 * @param code the code of the decline
 * @param adviceCode the advice sent along with it
 * @param message its words
 */
public record DeclineSignal(
        String source,
        @AsWritten String code,
        @AsWritten String adviceCode,
        @AsWritten String message) {}
