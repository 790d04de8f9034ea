package vn.dondoc.delivery.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.sending.SendingSettings.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class DomainRatesTests {

	private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");

	@Test
	void beyondTheRateMailsAreSpreadOverTheMinutesToCome() {
		DomainRates rates = new DomainRates(new Rate(2, Map.of("big.example", 0)));
		assertThat(rates.waitUntil(to("a@Small.example"), NOW)).isEmpty();
		assertThat(rates.waitUntil(to("b@small.example"), NOW)).isEmpty();
		assertThat(rates.waitUntil(to("c@small.example"), NOW)).isEqualTo(Optional.of(NOW.plusSeconds(60)));
		assertThat(rates.waitUntil(to("d@small.example"), NOW)).isEqualTo(Optional.of(NOW.plusSeconds(60)));
		assertThat(rates.waitUntil(to("e@small.example"), NOW)).isEqualTo(Optional.of(NOW.plusSeconds(120)));
		assertThat(rates.waitUntil(to("a@other.example"), NOW)).as("another domain").isEmpty();
		assertThat(rates.waitUntil(to("a@big.example"), NOW)).as("a domain without a limit").isEmpty();
		assertThat(rates.waitUntil(to("c@small.example"), NOW.plusSeconds(59))).isPresent();
		assertThat(rates.waitUntil(to("c@small.example"), NOW.plusSeconds(60))).isEmpty();
	}

	@Test
	void aClockThatGoesBackHoldsUpNobody() {
		DomainRates rates = new DomainRates(new Rate(1, Map.of()));
		assertThat(rates.waitUntil(to("a@b.example"), NOW)).isEmpty();
		assertThat(rates.waitUntil(to("a@b.example"), NOW.minusSeconds(3600))).isEmpty();
	}

	private static ClaimedMail to(String recipient) {
		return new ClaimedMail(1, 1, recipient, LocalDate.EPOCH, "TEST", 0, Instant.EPOCH, new byte[0]);
	}

}
