package vn.dondoc.accounts;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class EndpointRolesTests {

	private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

	private final EndpointRoles roles;

	EndpointRolesTests() throws Exception {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("mapping", this.mapping);
		this.roles = new EndpointRoles(beans.getBeanProvider(RequestMappingHandlerMapping.class));
		offer("stated");
	}

	@Test
	void anEndpointWithoutARoleKeepsTheServerFromStarting() throws Exception {
		assertThatNoException().isThrownBy(this.roles::afterSingletonsInstantiated);
		offer("open");
		assertThatIllegalStateException().isThrownBy(this.roles::afterSingletonsInstantiated)
			.withMessageContaining("Sample#open");
	}

	@Test
	void anEndpointWithoutARoleIsForNobody() throws Exception {
		offer("open");
		assertThat(isOpen("GET", "/open")).isFalse();
		assertThat(isOpen("GET", "/stated")).isTrue();
	}

	@Test
	void whereNothingWouldAnswerNothingIsTakenIn() {
		assertThat(isOpen("GET", "/nowhere")).isTrue();
		assertThat(isOpen("POST", "/nowhere")).isFalse();
		assertThat(isOpen("POST", "/stated")).isFalse();
	}

	private boolean isOpen(String method, String address) {
		var request = new RequestAuthorizationContext(new MockHttpServletRequest(method, address));
		var result = this.roles.authorize(() -> new TestingAuthenticationToken("admin", "", "ROLE_ADMIN"), request);
		return result != null && result.isGranted();
	}

	private void offer(String method) throws NoSuchMethodException {
		this.mapping.registerMapping(RequestMappingInfo.paths("/" + method).methods(RequestMethod.GET).build(),
				new Sample(), Sample.class.getDeclaredMethod(method));
	}

	static class Sample {

		@MayUse(Role.ADMIN)
		void stated() {
		}

		void open() {
		}

	}

}
