package vn.dondoc.text;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which arguments are kept: a JSON array of strings. A reason among them
 * is such an array itself, its code first.
 */
@Converter
class Arguments implements AttributeConverter<List<String>, String> {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
	};

	static String write(List<String> arguments) {
		return MAPPER.writeValueAsString(arguments);
	}

	static List<String> read(@Nullable String kept) {
		return (kept == null) ? List.of() : MAPPER.readValue(kept, STRINGS);
	}

	static String nest(Reason reason) {
		return write(Stream.concat(Stream.of(reason.code()), reason.arguments().stream()).toList());
	}

	static List<String> several(String argument) {
		try {
			return read(argument);
		}
		catch (JacksonException ex) {
			return List.of(argument);
		}
	}

	// null if it is none
	static @Nullable Reason nested(String argument) {
		try {
			List<String> parts = read(argument);
			return parts.isEmpty() ? null : new Reason(parts.get(0), parts.subList(1, parts.size()));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable List<String> arguments) {
		return (arguments == null) ? null : write(arguments);
	}

	@Override
	public @Nullable List<String> convertToEntityAttribute(@Nullable String kept) {
		return (kept == null) ? null : read(kept);
	}

}
