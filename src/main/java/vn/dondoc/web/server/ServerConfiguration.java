package vn.dondoc.web.server;

import org.apache.catalina.Context;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What cannot be said to the server by settings alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxySettings.class)
class ServerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(ProxySettings settings) {
		return (factory) -> {
			// Browsers may list as many languages as fit in a header; the header is what
			// is
			// bounded
			factory.addConnectorCustomizers((connector) -> connector.setMaxLocaleCount(-1));
			factory.addContextCustomizers(ServerConfiguration::awaitWholeBodies);
			if (!settings.proxies().isEmpty()) {
				factory.addEngineValves(believing(settings.pattern()));
			}
		};
	}

	// Here and not as a bean: before every other filter, those of Spring Security
	// included
	private static void awaitWholeBodies(Context context) {
		FilterDef filter = new FilterDef();
		filter.setFilterName(WholeBodyFilter.class.getSimpleName());
		filter.setFilter(new WholeBodyFilter());
		filter.setAsyncSupported("true");
		context.addFilterDef(filter);
		FilterMap everywhere = new FilterMap();
		everywhere.setFilterName(filter.getFilterName());
		everywhere.addURLPattern("/*");
		everywhere.setDispatcher("REQUEST");
		everywhere.setDispatcher("ASYNC");
		context.addFilterMapBefore(everywhere);
	}

	private static RemoteIpValve believing(String proxies) {
		RemoteIpValve valve = new RemoteIpValve();
		valve.setInternalProxies(proxies);
		valve.setRemoteIpHeader("X-Forwarded-For");
		valve.setProtocolHeader("X-Forwarded-Proto");
		return valve;
	}

}
