/**
 * The server that pages are asked of: proxies, limits and time for those who ask. The
 * only door to Tomcat.
 */
@NullMarked
package vn.dondoc.web.server;

import org.jspecify.annotations.NullMarked;
