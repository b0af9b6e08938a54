package org.declinic.engine.session;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Sessions that serve one case after the other: Drools takes longer to make a session than to empty one. There are as
 * many as cases were diagnosed at the same time. Safe to use from many threads.
 */
final class Sessions {

    /** What is done in a session. */
    interface Use<T> {
        T in(KieSession session) throws RuleFailure;
    }

    /** Each pool holds one session, so that one that failed can be thrown away without the others. */
    private final Map<KieBase, Queue<KieSessionsPool>> idle = new ConcurrentHashMap<>();

    <T> T use(KieBase kieBase, Use<T> use) throws RuleFailure {
        Queue<KieSessionsPool> pools = idle.computeIfAbsent(kieBase, any -> new ConcurrentLinkedQueue<>());
        KieSessionsPool kept = pools.poll();
        KieSessionsPool pool = kept == null ? ((InternalKnowledgeBase) kieBase).newKieSessionsPool(1) : kept;
        boolean usable = false;
        try {
            KieSession session = pool.newKieSession();
            T result = use.in(session);
            session.dispose();
            usable = true;
            return result;
        } finally {
            if (usable) {
                pools.offer(pool);
            } else {
                pool.shutdown();
            }
        }
    }
}
