package vn.dondoc.notices.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The layouts of mails, each as text and as HTML. Apart from the engine of the pages.
 */
public final class MailTemplates {

	private final TemplateEngine engine = engine();

	/**
	 * Lays a mail out as HTML.
	 * @param layout the layout's name
	 * @param language the language tag
	 * @param page what it says
	 * @return the document
	 */
	public String html(String layout, String language, Object page) {
		return layOut(layout + ".html", language, page);
	}

	/**
	 * Lays a mail out as plain text.
	 * @param layout the layout's name
	 * @param language the language tag
	 * @param page what it says
	 * @return the text
	 */
	public String text(String layout, String language, Object page) {
		return tidy(layOut(layout + ".txt", language, page));
	}

	private String layOut(String template, String language, Object page) {
		return this.engine.process(template, new Context(Locale.forLanguageTag(language), Map.of("page", page)));
	}

	private static String tidy(String text) {
		return text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

	private static TemplateEngine engine() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(Words.TEXTS.messages());
		engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
		engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
		return engine;
	}

	private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
		resolver.setPrefix("mail/");
		resolver.setResolvablePatterns(Set.of(pattern));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

}
