/**
 * Who is told what, in which letter; a recipient's digest of a day, frozen.
 */
@ApplicationModule(allowedDependencies = { "facts", "text", "calendar", "nodes", "registry", "directives", "releases",
		"alerts", "alerts :: acknowledgement", "runs" })
@NullMarked
package vn.dondoc.notices;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
