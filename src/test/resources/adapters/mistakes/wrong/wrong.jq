{id: .id, facts: {CheckoutAttempt: {total: (.total | amonut), currency: $currency}}}
