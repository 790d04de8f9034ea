package vn.dondoc.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that whoever may read all pages may use an endpoint. For what only shows.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@MayUse({ Role.ADMIN, Role.SUPERVISOR })
public @interface ForReaders {

}
