package vn.dondoc.releases;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * What a second node's book is made of: the same tables, another memory of its folder.
 */
record CandidateBookParts(JdbcClient client, LiveReleases live, StoredCandidates candidates, ReleaseLock lock,
		ReleaseJournal journal, CandidateDecisions decisions, PlatformTransactionManager transactions) {

	CandidateBook book(FolderMemory memory) {
		ProxyFactory proxy = new ProxyFactory(
				new CandidateBook(this.lock, this.live, this.candidates, memory, this.journal));
		proxy.setProxyTargetClass(true);
		proxy.addAdvice(new TransactionInterceptor((TransactionManager) this.transactions,
				new AnnotationTransactionAttributeSource(false)));
		return (CandidateBook) proxy.getProxy();
	}

}
