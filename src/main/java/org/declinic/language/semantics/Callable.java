package org.declinic.language.semantics;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method or constructor.
 *
 * @param parameters the types of what it takes, {@code null} where one may be anything
 * @param names what to call them
 * @param varArgs whether the last one may come any number of times
 * @param result the type of what comes out, {@code null} when it may be anything
 * @param java the Java method or constructor, or {@code null} for one that Drools makes
 */
record Callable(List<Type> parameters, List<String> names, boolean varArgs, Type result, Executable java) {

    static Callable of(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        return new Callable(
                Stream.of(parameters).map(Callable::type).toList(),
                Stream.of(parameters).map(Parameter::getName).toList(),
                executable.isVarArgs(),
                executable instanceof Method method ? JavaType.of(method.getReturnType()) : null,
                executable);
    }

    private static Type type(Parameter parameter) {
        return JavaType.of(parameter.isVarArgs() ? parameter.getType().getComponentType() : parameter.getType());
    }

    /** Whether arguments of these types can be given; {@code null} is of any type. */
    boolean takes(List<Type> arguments) {
        int fixed = parameters.size() - (varArgs ? 1 : 0);
        if (arguments.size() < fixed || !varArgs && arguments.size() > fixed) {
            return false;
        }
        return IntStream.range(0, arguments.size())
                .allMatch(at -> parameters.isEmpty()
                        || fits(parameters.get(Math.min(at, parameters.size() - 1)), arguments.get(at)));
    }

    private static boolean fits(Type parameter, Type argument) {
        boolean anything = parameter == null || argument == null || isObject(parameter) || isObject(argument);
        boolean numbers = !anything
                && parameter.isNumber()
                && argument.isNumber()
                && !parameter.isAmount()
                && !argument.isAmount();
        return anything || numbers || parameter.javaClass().isAssignableFrom(argument.javaClass());
    }

    private static boolean isObject(Type type) {
        return type.javaClass() == Object.class;
    }

    /** How it is written, such as {@code because( kcontext, text )}. */
    String written(String name) {
        return name + names.stream().collect(joining(", ", names.isEmpty() ? "(" : "( ", names.isEmpty() ? ")" : " )"));
    }
}
