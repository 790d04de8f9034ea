package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * All messages. Every change of state is one update that says from which states it may
 * come, so that of two nodes one wins.
 */
interface OutgoingMessages extends JpaRepository<OutgoingMessage, Long> {

	boolean existsByRecipientAndDigestDayAndPurpose(String recipient, LocalDate digestDay, String purpose);

	/**
	 * What an admin was told of trouble and of its end, newest first.
	 */
	@Query("""
			select m.purpose from OutgoingMessage m where m.recipient = :recipient
			and (m.purpose like 'TROUBLE-%' or m.purpose like 'WELL-%') order by m.createdAt desc, m.id desc""")
	List<String> toldOfTrouble(String recipient, Limit limit);

}
