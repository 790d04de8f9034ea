/**
 * The words that rules may use: units, duties, and the verbs on them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.facts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
