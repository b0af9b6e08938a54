package org.declinic.language.semantics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A type that a rule file declares. Mutable while the rule set is read, since types name each other. */
final class DeclaredType implements Type {

    private final String name;
    private final boolean own;
    private final Map<String, Type> fieldTypes = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final Set<String> currencies = new HashSet<>();
    private boolean complete = true;
    private boolean derived;
    private boolean derivable;
    private boolean ofTable;
    private boolean once;
    private Type parent;

    /** Of a file of the program, or of others. */
    DeclaredType(String name, boolean own) {
        this.name = name;
        this.own = own;
    }

    /** Whether the program declares it. */
    boolean isOwn() {
        return own;
    }

    /** Adds a field, of a type that is {@code null} when it is not known. */
    void add(String field, Type type, boolean key) {
        fieldTypes.put(field, type == null ? JavaType.of(Object.class) : type);
        if (key) {
            keys.add(field);
        }
    }

    void currency(String field) {
        currencies.add(field);
    }

    /** Says that only rules state it, with all its fields. */
    void derived() {
        derived = true;
    }

    /** Says that a case has at most one fact of it. */
    void once() {
        once = true;
    }

    @Override
    public boolean isOnce() {
        return once;
    }

    /** Says that rules state it where cases do not. */
    void derivable() {
        derivable = true;
    }

    /** Says that its facts are rows of a table, of which any cell but the keys may be blank. */
    void ofTable() {
        ofTable = true;
    }

    /** Whether cases can state facts of it. */
    boolean isStated() {
        return !derived && !ofTable;
    }

    boolean isOfTable() {
        return ofTable;
    }

    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Whether two of its facts that are alike are two; what has no fields is a mark that rules look for, however many there are. */
    boolean hasNoKey() {
        boolean inherits = parent != null && !(parent instanceof DeclaredType extended && extended.hasNoKey());
        return keys.isEmpty() && complete && !ofTable && !inherits && !fieldTypes.isEmpty();
    }

    void parent(Type extended) {
        this.parent = extended;
    }

    boolean isItsOwnAncestor() {
        Type ancestor = parent;
        while (ancestor instanceof DeclaredType declared && declared != this) {
            ancestor = declared.parent;
        }
        return ancestor == this;
    }

    /** Says that not all of the declaration could be read, so that nothing can be said of its fields. */
    void incomplete() {
        complete = false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Type> field(String field) {
        if (fieldTypes.containsKey(field)) {
            return Optional.of(fieldTypes.get(field));
        }
        if (!complete) {
            return Optional.of(JavaType.of(Object.class));
        }
        return parent == null ? Optional.empty() : parent.field(field);
    }

    @Override
    public SortedSet<String> fields() {
        SortedSet<String> names = new TreeSet<>(fieldTypes.keySet());
        if (parent != null) {
            names.addAll(parent.fields());
        }
        return names;
    }

    @Override
    public boolean mayBeUnknown(String field) {
        return !derived && !(ofTable && keys.contains(field));
    }

    @Override
    public boolean isCurrency(String field) {
        return currencies.contains(field);
    }

    @Override
    public List<Callable> methods(String method) {
        if (!complete || parent != null) {
            return List.of(new Callable(List.of(), List.of(), true, null, null));
        }
        List<Callable> callables = new ArrayList<>(JavaType.of(Object.class).methods(method));
        fieldTypes.forEach((field, type) -> {
            String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            if (method.equals("get" + capital) || method.equals("is" + capital)) {
                callables.add(new Callable(List.of(), List.of(), false, type, null));
            } else if (method.equals("set" + capital)) {
                callables.add(new Callable(Collections.singletonList(type), List.of(field), false, null, null));
            }
        });
        return callables;
    }

    @Override
    public SortedSet<String> methods() {
        SortedSet<String> names = new TreeSet<>(JavaType.of(Object.class).methods());
        for (String field : fieldTypes.keySet()) {
            String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            names.add("get" + capital);
            names.add("set" + capital);
        }
        return names;
    }

    /** Drools makes one without parameters, one with all fields, and one with the key fields. */
    @Override
    public List<Callable> constructors() {
        if (!complete || parent != null) {
            return List.of();
        }
        List<Callable> constructors = new ArrayList<>();
        constructors.add(constructor(List.copyOf(fieldTypes.keySet())));
        if (!keys.isEmpty() && keys.size() < fieldTypes.size()) {
            constructors.add(constructor(keys));
        }
        constructors.add(constructor(List.of()));
        return constructors;
    }

    private Callable constructor(List<String> fields) {
        return new Callable(fields.stream().map(fieldTypes::get).toList(), fields, false, this, null);
    }

    @Override
    public SortedSet<String> constants() {
        return new TreeSet<>();
    }

    @Override
    public boolean isConcluded() {
        return (derived || derivable) && !ofTable;
    }

    @Override
    public Class<?> javaClass() {
        return Object.class;
    }
}
