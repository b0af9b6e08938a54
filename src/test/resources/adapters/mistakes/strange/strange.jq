{id: .id, facts: {CheckoutAttempt: {outcome: "DECLINED", currency: .currency}, DeclineSignal: {source: "nowhere", code: .code}}}
