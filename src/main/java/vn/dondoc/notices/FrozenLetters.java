package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * All frozen letters. They are added and read, never changed.
 */
interface FrozenLetters extends JpaRepository<FrozenLetter, Long> {

	boolean existsByRecipientAndDigestDayAndPurpose(String recipient, LocalDate digestDay, String purpose);

	/**
	 * What an admin was told of trouble and of its end, newest first.
	 */
	@Query("""
			select m.purpose from FrozenLetter m where m.recipient = :recipient
			and (m.purpose like 'TROUBLE-%' or m.purpose like 'WELL-%') order by m.createdAt desc, m.id desc""")
	List<String> toldOfTrouble(String recipient, Limit limit);

}
