package vn.dondoc.delivery.outbox;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * All attempts.
 */
interface Attempts extends JpaRepository<Attempt, Long> {

	List<Attempt> findByMessageIdOrderByAttemptedAtAscIdAsc(long messageId);

}
