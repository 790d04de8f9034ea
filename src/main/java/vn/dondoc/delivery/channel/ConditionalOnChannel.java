package vn.dondoc.delivery.channel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * For the configuration of a channel, which stands in that channel's folder: it counts
 * when the settings choose this channel.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnChannel.Chosen.class)
public @interface ConditionalOnChannel {

	/**
	 * The channel that the configuration makes.
	 * @return the channel
	 */
	ChannelKind value();

	/**
	 * Compares with what the settings choose.
	 */
	class Chosen implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ChannelKind kind = metadata.getAnnotations()
				.get(ConditionalOnChannel.class)
				.getEnum("value", ChannelKind.class);
			return kind == ChannelKind.chosen(context.getEnvironment());
		}

	}

}
