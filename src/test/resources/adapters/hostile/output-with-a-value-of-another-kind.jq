{id: "a", facts: {CheckoutAttempt: {outcome: .email, total: .name, attemptedAt: .phone}}}
