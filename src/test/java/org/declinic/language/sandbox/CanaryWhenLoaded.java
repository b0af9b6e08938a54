package org.declinic.language.sandbox;

/** Sings as soon as a class is initialized, which happens once: there is one for each way to have it initialized. */
public final class CanaryWhenLoaded {

    private CanaryWhenLoaded() {}

    public static final class First {
        public static final String NAME = Canary.text();
    }

    public static final class Second {
        public static final String NAME = Canary.text();
    }

    public static final class Third {
        public static final String NAME = Canary.text();
    }
}
