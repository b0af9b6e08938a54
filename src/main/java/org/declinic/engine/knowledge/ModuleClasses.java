package org.declinic.engine.knowledge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** Loads the classes of a module that is held in memory. */
final class ModuleClasses extends ClassLoader {

    private final Map<String, byte[]> entries;

    ModuleClasses(Map<String, byte[]> entries, ClassLoader parent) {
        super(parent);
        this.entries = entries;
    }

    /** Drools' compiler reads the classes that what it compiles uses. */
    @Override
    protected URL findResource(String name) {
        byte[] entry = entries.get(name);
        try {
            return entry == null
                    ? null
                    : new URL(null, "module:" + System.identityHashCode(this) + "/" + name, new InMemory(entry));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = entries.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    private static final class InMemory extends URLStreamHandler {

        private final byte[] entry;

        InMemory(byte[] entry) {
            this.entry = entry;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(entry);
                }
            };
        }
    }
}
