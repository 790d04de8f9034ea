package vn.dondoc.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States who may use an endpoint. That of a method goes before that of its class; an
 * endpoint with neither keeps the server from starting.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface MayUse {

	/**
	 * The roles; any one of them is enough.
	 * @return the roles
	 */
	Role[] value();

	/**
	 * Whether it is open without signing in as well.
	 * @return {@code true} for everyone
	 */
	boolean everyone() default false;

}
