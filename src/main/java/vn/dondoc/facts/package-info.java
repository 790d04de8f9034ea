/**
 * The words that rules may use: immutable facts, and the verbs that say what is owed and
 * what is to be said about it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
