{id: "a", facts: {CheckoutAttempt: {total: ("nan" | tonumber), currency: "USD"}}}
