package org.declinic.spark;

import java.io.Serializable;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import scala.Option;
import scala.Some;
import scala.Tuple3;
import scala.collection.immutable.Nil$;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Makes {@code declinic_diagnose( json )} known to every session, by the rules that come with the program:
 * {@code --conf spark.sql.extensions=org.declinic.spark.DeclinicExtensions}.
 */
public final class DeclinicExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** Spark makes one. */
    public DeclinicExtensions() {}

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectFunction(new Tuple3<>(
                FunctionIdentifier.apply(DiagnoseFunction.NAME),
                new ExpressionInfo(DiagnoseFunction.class.getName(), null, DiagnoseFunction.NAME),
                new Call()));
        return BoxedUnit.UNIT;
    }

    /** A call of the function in a query. */
    private static final class Call extends AbstractFunction1<Seq<Expression>, Expression> {

        @Override
        public Expression apply(Seq<Expression> arguments) {
            if (arguments.size() != 1) {
                throw new IllegalArgumentException(
                        DiagnoseFunction.NAME + " takes one text, and not " + arguments.size());
            }
            return new ScalaUDF(
                    new Diagnose(),
                    DiagnoseFunction.TYPE,
                    arguments,
                    empty(),
                    Option.empty(),
                    new Some<>(DiagnoseFunction.NAME),
                    true,
                    true);
        }

        @SuppressWarnings("unchecked") // the one list without elements
        private static <T> Seq<T> empty() {
            return (Seq<T>) Nil$.MODULE$;
        }
    }

    private static final class Diagnose extends AbstractFunction1<Object, Object> implements Serializable {

        private static final long serialVersionUID = 1;

        private final DiagnoseFunction function = new DiagnoseFunction();

        @Override
        public Object apply(Object json) {
            return function.call((String) json);
        }
    }
}
