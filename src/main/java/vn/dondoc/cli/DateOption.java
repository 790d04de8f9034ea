package vn.dondoc.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a date option.
 */
final class DateOption implements ITypeConverter<LocalDate> {

	@Override
	public LocalDate convert(String value) {
		try {
			LocalDate date = LocalDate.parse(value);
			if (date.getYear() >= 1900 && date.getYear() <= 2199) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// said below, as any other date that is out of the question
		}
		throw new TypeConversionException(
				"'" + value + "' is not a date; expected for instance 2022-07-01, in the years 1900 to 2199");
	}

}
