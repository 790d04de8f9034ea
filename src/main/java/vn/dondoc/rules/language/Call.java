package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.util.List;

import vn.dondoc.rules.language.Expression.Operand;

/**
 * One word of a statement with what stands in its brackets.
 *
 * @param method the word
 * @param arguments its arguments without the fact, which comes first where the word
 * begins the statement
 */
public record Call(Method method, List<Operand> arguments) {
}
